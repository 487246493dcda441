package io.lrmi.wire;

import io.lrmi.failure.RefusedClassException;
import io.lrmi.failure.WireFormatException;
import java.util.ArrayDeque;
import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Decides which classes may be instantiated from the wire: JDK value types and collections, the packages the user
 * allowed, and the types of properties of entry classes the application itself named.
 *
 * <p>Safe for use by many threads.
 */
public final class AllowedClasses {

    private static final Logger LOG = LoggerFactory.getLogger(AllowedClasses.class);
    private static final int MAX_WARNED = 100;
    private static final int MAX_NAME = 200;

    /** Those in the stream, and those that take their place when they are restored. */
    private static final Set<String> JDK = Set.of(
            "boolean",
            "byte",
            "char",
            "double",
            "float",
            "int",
            "long",
            "short",
            "void",
            "java.lang.Object",
            "java.lang.String",
            "java.lang.Number",
            "java.lang.Boolean",
            "java.lang.Byte",
            "java.lang.Character",
            "java.lang.Double",
            "java.lang.Float",
            "java.lang.Integer",
            "java.lang.Long",
            "java.lang.Short",
            "java.lang.Enum",
            "java.math.BigDecimal",
            "java.math.BigInteger",
            "java.math.MathContext",
            "java.math.RoundingMode",
            "java.net.Inet4Address",
            "java.net.Inet6Address",
            "java.net.InetAddress",
            "java.net.URI",
            "java.sql.Date",
            "java.sql.Time",
            "java.sql.Timestamp",
            "java.time.DayOfWeek",
            "java.time.Duration",
            "java.time.Instant",
            "java.time.LocalDate",
            "java.time.LocalDateTime",
            "java.time.LocalTime",
            "java.time.Month",
            "java.time.MonthDay",
            "java.time.OffsetDateTime",
            "java.time.OffsetTime",
            "java.time.Period",
            "java.time.Ser",
            "java.time.Year",
            "java.time.YearMonth",
            "java.time.ZoneOffset",
            "java.time.ZoneRegion",
            "java.time.ZonedDateTime",
            "java.util.AbstractCollection",
            "java.util.AbstractList",
            "java.util.AbstractMap",
            "java.util.ArrayDeque",
            "java.util.ArrayList",
            "java.util.Arrays$ArrayList",
            "java.util.BitSet",
            "java.util.CollSer",
            "java.util.Collections$EmptyList",
            "java.util.Collections$EmptyMap",
            "java.util.Collections$EmptySet",
            "java.util.Collections$SingletonList",
            "java.util.Collections$SingletonMap",
            "java.util.Collections$SingletonSet",
            "java.util.Collections$UnmodifiableCollection",
            "java.util.Collections$UnmodifiableList",
            "java.util.Collections$UnmodifiableMap",
            "java.util.Collections$UnmodifiableRandomAccessList",
            "java.util.Collections$UnmodifiableSet",
            "java.util.Currency",
            "java.util.Date",
            "java.util.EnumMap",
            "java.util.EnumSet$SerializationProxy",
            "java.util.HashMap",
            "java.util.HashSet",
            "java.util.Hashtable",
            "java.util.ImmutableCollections$List12",
            "java.util.ImmutableCollections$ListN",
            "java.util.ImmutableCollections$Map1",
            "java.util.ImmutableCollections$MapN",
            "java.util.ImmutableCollections$Set12",
            "java.util.ImmutableCollections$SetN",
            "java.util.ImmutableCollections$SubList",
            "java.util.JumboEnumSet",
            "java.util.LinkedHashMap",
            "java.util.LinkedHashSet",
            "java.util.LinkedList",
            "java.util.Locale",
            "java.util.Map$Entry",
            "java.util.Properties",
            "java.util.RegularEnumSet",
            "java.util.TreeMap",
            "java.util.TreeSet",
            "java.util.UUID",
            "java.util.Vector",
            "java.util.concurrent.ConcurrentHashMap",
            "java.util.concurrent.ConcurrentHashMap$Segment",
            "java.util.concurrent.CopyOnWriteArrayList",
            "java.util.concurrent.atomic.AtomicBoolean",
            "java.util.concurrent.atomic.AtomicInteger",
            "java.util.concurrent.atomic.AtomicLong",
            "java.util.concurrent.locks.AbstractOwnableSynchronizer",
            "java.util.concurrent.locks.AbstractQueuedSynchronizer",
            "java.util.concurrent.locks.ReentrantLock",
            "java.util.concurrent.locks.ReentrantLock$NonfairSync",
            "java.util.concurrent.locks.ReentrantLock$Sync");

    /** Envelopes of the public API, whose contents are checked as well. */
    private static final Set<String> API = Set.of(
            "org.openspaces.remoting.ExecutorRemotingTask$InternalExecutorResult",
            "org.openspaces.remoting.ExecutorRemotingTask$InternalExecutorException");

    /** Exceptions with no more in them than text and other exceptions. */
    private static final Set<String> JDK_ERRORS = Set.of(
            "java.io.IOException",
            "java.io.UncheckedIOException",
            "java.lang.ArithmeticException",
            "java.lang.ArrayIndexOutOfBoundsException",
            "java.lang.AssertionError",
            "java.lang.ClassCastException",
            "java.lang.ClassNotFoundException",
            "java.lang.Error",
            "java.lang.Exception",
            "java.lang.IllegalArgumentException",
            "java.lang.IllegalStateException",
            "java.lang.IncompatibleClassChangeError",
            "java.lang.IndexOutOfBoundsException",
            "java.lang.InterruptedException",
            "java.lang.LinkageError",
            "java.lang.NoClassDefFoundError",
            "java.lang.NullPointerException",
            "java.lang.NumberFormatException",
            "java.lang.ReflectiveOperationException",
            "java.lang.RuntimeException",
            "java.lang.SecurityException",
            "java.lang.StackTraceElement",
            "java.lang.Throwable",
            "java.lang.UnsupportedOperationException",
            "java.sql.SQLException",
            "java.util.ConcurrentModificationException",
            "java.util.NoSuchElementException",
            "java.util.concurrent.ExecutionException",
            "java.util.concurrent.TimeoutException");

    private static final int MAX_NODES = 10_000_000;

    private final List<String> packages;
    private final Set<String> warned = ConcurrentHashMap.newKeySet();
    private final Set<String> named = ConcurrentHashMap.newKeySet();

    /**
     * Allows the JDK's value types and the given packages.
     *
     * @param packages names of packages whose classes, and those of packages below, are allowed
     */
    public AllowedClasses(List<String> packages) {
        this.packages = packages.stream()
                .map(name -> name.endsWith(".") ? name : name + ".")
                .toList();
    }

    /** Classes of the JDK that are restored from streams, described for native images in the resources of this module. */
    static Set<String> ofTheJdk() {
        Set<String> result = new TreeSet<>(JDK);
        result.addAll(JDK_ERRORS);
        result.removeIf(name -> !name.startsWith("java."));
        return result;
    }

    /** Allows one class that the application named itself, such as the type of a property of its entry class. */
    public void allow(Class<?> type) {
        Class<?> element = type;
        while (element.isArray()) {
            element = element.getComponentType();
        }
        if (!element.isPrimitive()) {
            named.add(element.getName());
        }
    }

    boolean permits(Class<?> type) {
        return type.isPrimitive() || permits(type.getName());
    }

    boolean permits(String className) {
        String name = className;
        if (name.startsWith("[")) {
            int dimensions = name.lastIndexOf('[') + 1;
            if (dimensions == name.length() - 1) {
                return "BCDFIJSZ".indexOf(name.charAt(dimensions)) >= 0;
            }
            if (!name.startsWith("L", dimensions) || !name.endsWith(";")) {
                return false;
            }
            name = name.substring(dimensions + 1, name.length() - 1);
        }
        if (JDK.contains(name) || JDK_ERRORS.contains(name) || API.contains(name) || named.contains(name)) {
            return true;
        }
        for (String prefix : packages) {
            if (name.startsWith(prefix)) {
                return true;
            }
        }
        return false;
    }

    /**
     * Checks every class in the graph of a node.
     *
     * @return whether there is a collection that hashes its elements when it is restored
     * @throws RefusedClassException naming the first class that is not allowed
     */
    boolean check(WireNode root) {
        try {
            return checkAll(root);
        } catch (RefusedClassException e) {
            warn(e.className());
            throw e;
        }
    }

    /** Once for each class, so that a peer cannot fill the log, nor the memory with names. */
    private void warn(String className) {
        if (warned.size() < MAX_WARNED && warned.add(className)) {
            LOG.warn(
                    "Refused class {} from the wire, nothing of it was instantiated. If the application trusts it, add its"
                            + " package to gigaspaces.lrmi.allowed-packages; otherwise find out who sends it.",
                    printable(className));
        }
    }

    /** Names come from the wire and must not forge lines of the log. */
    private static String printable(String name) {
        String shortened = name.length() > MAX_NAME ? name.substring(0, MAX_NAME) + "…" : name;
        return shortened.replaceAll("[^\\p{Graph}]", "?");
    }

    private boolean checkAll(WireNode root) {
        boolean hashes = false;
        Set<WireNode> seen = Collections.newSetFromMap(new IdentityHashMap<>());
        ArrayDeque<WireNode> open = new ArrayDeque<>();
        open.add(root);
        while (!open.isEmpty()) {
            WireNode node = open.poll();
            if (!seen.add(node)) {
                continue;
            }
            if (seen.size() > MAX_NODES) {
                throw new WireFormatException("A value of more than " + MAX_NODES + " objects");
            }
            for (WireClass type = node.type(); type != null; type = type.superClass()) {
                if (!permits(type.name()) || node instanceof WireNode.Proxy) {
                    throw new RefusedClassException(type.name());
                }
            }
            if (node instanceof WireNode.Instance instance) {
                hashes = hashes || HashedNodes.hashes(instance.type());
                for (WireNode.Part part : instance.parts()) {
                    for (Object value : part.fieldValues()) {
                        follow(value, open);
                    }
                    for (Object value : part.customData()) {
                        follow(value, open);
                    }
                }
            } else if (node instanceof WireNode.Array array && array.elements() instanceof Object[] elements) {
                for (Object element : elements) {
                    follow(element, open);
                }
            }
        }
        return hashes;
    }

    private static void follow(@Nullable Object value, ArrayDeque<WireNode> open) {
        if (value instanceof WireNode node) {
            open.add(node);
        } else if (value instanceof WireMessage message) {
            throw new RefusedClassException(message.wireClass().name());
        }
    }
}
