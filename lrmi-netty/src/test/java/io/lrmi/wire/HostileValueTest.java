package io.lrmi.wire;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.fail;

import io.lrmi.failure.RefusedClassException;
import io.lrmi.failure.WireFormatException;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.ObjectInputStream;
import java.io.ObjectOutputStream;
import java.io.Serializable;
import java.io.UncheckedIOException;
import java.lang.reflect.InvocationHandler;
import java.lang.reflect.Method;
import java.lang.reflect.Proxy;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import javax.management.BadAttributeValueExpException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Nothing but allowed classes is ever instantiated, however deep it hides. */
class HostileValueTest {

    private static final AtomicInteger INSTANTIATED = new AtomicInteger();

    private final ValueCodec nothingAllowed = new ValueCodec(new AllowedClasses(List.of()), WireLimits.DEFAULT);

    @Test
    void classesOutsideTheAllowedPackagesAreNamedAndNotInstantiated() {
        refuses(new Gadget(), Gadget.class.getName());
        assertThat(INSTANTIATED).hasValue(0);
    }

    @Test
    void aRefusedClassInsideAnAllowedOneIsFound() {
        refuses(new ArrayList<>(List.of("a", new HashMap<>(Map.of("key", new Gadget())))), Gadget.class.getName());
        refuses(new Object[] {1, new Object[] {new Gadget()}}, Gadget.class.getName());
        refuses(new Gadget[0], "[L" + Gadget.class.getName() + ";");
        assertThat(INSTANTIATED).hasValue(0);
    }

    @Test
    void classesOfTheJdkThatRunCodeAreRefused() {
        refuses(new BadAttributeValueExpException("x"), BadAttributeValueExpException.class.getName());
        refuses(TimeUnit.SECONDS, TimeUnit.class.getName());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "javax.management.BadAttributeValueExpException",
                "org.apache.commons.collections.functors.InvokerTransformer",
                "org.apache.commons.collections4.functors.ChainedTransformer",
                "com.sun.org.apache.xalan.internal.xsltc.trax.TemplatesImpl",
                "com.sun.rowset.JdbcRowSetImpl",
                "sun.reflect.annotation.AnnotationInvocationHandler",
                "java.rmi.server.UnicastRemoteObject",
                "java.util.PriorityQueue",
                "java.net.URL",
                "java.lang.invoke.SerializedLambda",
                "java.lang.ProcessBuilder",
                "[",
                "[[",
                "[L",
                "[Ljava.lang.ProcessBuilder;"
            })
    void theNamesOfGadgetsAreRefused(String className) {
        WireClass type = WireClass.plain(className, 1, WireClass.SERIALIZABLE);
        WireNode.Instance gadget = new WireNode.Instance(type).part(type, new Object[0]);
        assertThatThrownBy(() -> nothingAllowed.toJava(gadget, loader()))
                .isExactlyInstanceOf(RefusedClassException.class)
                .hasMessageContaining(className)
                .extracting(e -> ((RefusedClassException) e).className())
                .isEqualTo(className);
    }

    @Test
    void dynamicProxiesAreNeitherReadNorWritten() {
        Object proxy = Proxy.newProxyInstance(loader(), new Class<?>[] {Runnable.class}, new Handler());
        WireNode node = (WireNode) read(serialize(new Object[] {proxy}));
        ValueCodec codec = new ValueCodec(new AllowedClasses(List.of("io.lrmi", "java")), WireLimits.DEFAULT);
        assertThatThrownBy(() -> codec.toJava(node, loader()))
                .isExactlyInstanceOf(RefusedClassException.class)
                .hasMessageContaining("java.lang.Runnable");
        WireOutput out = WireOutput.forConnection(1 << 16, ProtocolVersion.V15_8_0);
        out.begin();
        assertThatThrownBy(() -> out.writeObject(codec.toWire(proxy)))
                .isExactlyInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("proxy");
    }

    @Test
    void aMessageOfTheProtocolIsNoValue() {
        WireNode value = JavaTypes.list(List.of(ProtocolVersion.V15_8_0));
        assertThatThrownBy(() -> nothingAllowed.toJava(value, loader()))
                .isExactlyInstanceOf(RefusedClassException.class)
                .hasMessageContaining("PlatformLogicalVersion");
    }

    @Test
    void onlyTheBoxedTypesAreUnboxed() {
        WireClass type = WireClass.serializable("java.lang.Other", 1, 2, null, "Ljava/lang/Object; value");
        WireNode.Instance hidden = new WireNode.Instance(type).part(type, new Object[] {JavaTypes.list(List.of())});
        assertThatThrownBy(() -> nothingAllowed.toJava(hidden, loader()))
                .isExactlyInstanceOf(RefusedClassException.class)
                .hasMessageContaining("java.lang.Other");
    }

    @Test
    void aClassThatIsNamedIsAllowedWithItsArrays() {
        AllowedClasses allowed = new AllowedClasses(List.of());
        ValueCodec codec = new ValueCodec(allowed, WireLimits.DEFAULT);
        Object node = codec.toWire(new TimeUnit[] {TimeUnit.DAYS});
        assertThatThrownBy(() -> codec.toJava(node, loader())).isInstanceOf(RefusedClassException.class);
        allowed.allow(TimeUnit[].class);
        assertThat(codec.toJava(node, loader())).isEqualTo(new TimeUnit[] {TimeUnit.DAYS});
    }

    @Test
    void aPackageIsAllowedWithThoseBelowButNotWithThoseBesideIt() {
        AllowedClasses allowed = new AllowedClasses(List.of("org.example"));
        assertThat(allowed.permits("org.example.A")).isTrue();
        assertThat(allowed.permits("org.example.sub.A$B")).isTrue();
        assertThat(allowed.permits("[[Lorg.example.A;")).isTrue();
        assertThat(allowed.permits("org.examples.A")).isFalse();
        assertThat(allowed.permits("org.A")).isFalse();
    }

    @Test
    void anAllowedClassThatDoesNotExistOrHasChangedIsAFormatError() {
        ValueCodec codec = new ValueCodec(new AllowedClasses(List.of("io.lrmi.wire")), WireLimits.DEFAULT);
        WireClass missing = WireClass.plain("io.lrmi.wire.NoSuchClass", 1, WireClass.SERIALIZABLE);
        assertThatThrownBy(() -> codec.toJava(new WireNode.Instance(missing).part(missing, new Object[0]), loader()))
                .isExactlyInstanceOf(WireFormatException.class)
                .hasMessageContaining("NoSuchClass");
        WireClass changed = WireClass.plain(Gadget.class.getName(), 99, WireClass.SERIALIZABLE);
        assertThatThrownBy(() -> codec.toJava(new WireNode.Instance(changed).part(changed, new Object[0]), loader()))
                .isExactlyInstanceOf(WireFormatException.class)
                .hasMessageContaining("Gadget");
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2})
    void valuesWithWrongBytesAreRestoredOrRefused(long seed) {
        ValueCodec codec = new ValueCodec(new AllowedClasses(List.of()), WireLimits.DEFAULT);
        List<byte[]> corpus = List.of(
                serialize(new ArrayList<>(List.of(1, "a", 2L))),
                serialize(new HashMap<>(Map.of("a", 1, "b", List.of()))),
                serialize(new TreeMap<>(Map.of("a", 1))),
                serialize(List.of(1, 2, 3)),
                serialize(Set.of(1, 2, 3)),
                serialize(Instant.EPOCH),
                serialize(new BigDecimal("1.5")),
                serialize(new UUID(1, 2)),
                serialize(EnumSet.of(java.time.DayOfWeek.FRIDAY)),
                serialize(new EnumMap<>(Map.of(java.time.DayOfWeek.FRIDAY, 1))),
                serialize(new Object[] {new int[] {1}, "x", 1.5}));
        Random random = new Random(seed);
        int refused = 0;
        for (int i = 0; i < 10_000; i++) {
            byte[] bytes = corpus.get(random.nextInt(corpus.size())).clone();
            for (int change = random.nextInt(2); change >= 0; change--) {
                bytes[4 + random.nextInt(bytes.length - 4)] = (byte) random.nextInt(random.nextBoolean() ? 256 : 8);
            }
            refused += isRefused(codec, bytes) ? 1 : 0;
        }
        assertThat(refused).isBetween(100, 9_900);
    }

    private static boolean isRefused(ValueCodec codec, byte[] stream) {
        try {
            codec.toJava(read(stream), loader());
            return false;
        } catch (WireFormatException e) {
            return true;
        } catch (RuntimeException | Error e) {
            return fail("Restoring " + HexFormat.of().formatHex(stream) + " ended with " + e, e);
        }
    }

    private void refuses(Object value, String className) {
        Object node = read(serialize(value));
        INSTANTIATED.set(0);
        assertThatThrownBy(() -> nothingAllowed.toJava(node, loader()))
                .isExactlyInstanceOf(RefusedClassException.class)
                .extracting(e -> ((RefusedClassException) e).className())
                .isEqualTo(className);
    }

    private static Object read(byte[] stream) {
        return WireInput.forStream(
                        WireRegistry.EMPTY, WireLimits.DEFAULT, ProtocolVersion.V15_8_0, stream, 0, stream.length)
                .readObject();
    }

    private static byte[] serialize(Object value) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ObjectOutputStream out = new ObjectOutputStream(bytes)) {
            out.writeObject(value);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return bytes.toByteArray();
    }

    private static ClassLoader loader() {
        return HostileValueTest.class.getClassLoader();
    }

    static final class Gadget implements Serializable {

        private static final long serialVersionUID = 1L;

        private void readObject(ObjectInputStream in) throws IOException, ClassNotFoundException {
            INSTANTIATED.incrementAndGet();
            in.defaultReadObject();
        }
    }

    static final class Handler implements InvocationHandler, Serializable {

        private static final long serialVersionUID = 1L;

        @Override
        public Object invoke(Object proxy, Method method, Object[] arguments) {
            return null;
        }
    }
}
