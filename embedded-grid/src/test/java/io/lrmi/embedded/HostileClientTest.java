package io.lrmi.embedded;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.read.ListAppender;
import com.gigaspaces.document.SpaceDocument;
import com.gigaspaces.query.IdQuery;
import com.gigaspaces.query.QueryResultType;
import com.j_spaces.core.client.SQLQuery;
import io.lrmi.LrmiClient;
import io.lrmi.contract.model.Item;
import io.lrmi.wire.JavaTypes;
import io.lrmi.wire.Reply;
import io.lrmi.wire.WireClass;
import io.lrmi.wire.WireNode;
import io.lrmi.wire.error.WireThrowable;
import io.lrmi.wire.query.RangeQuery;
import io.lrmi.wire.query.ScalarPredicate;
import io.lrmi.wire.space.BinaryValue;
import io.lrmi.wire.space.EntryPacket;
import io.lrmi.wire.space.ExecuteTaskRequest;
import io.lrmi.wire.space.PacketHeader;
import io.lrmi.wire.space.ReadTakeResult;
import io.lrmi.wire.space.SpaceMethods;
import io.lrmi.wire.space.WriteEntryResult;
import io.lrmi.wire.task.TaskWrapper;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.ObjectOutputStream;
import java.io.Serializable;
import java.lang.reflect.InvocationHandler;
import java.lang.reflect.Method;
import java.lang.reflect.Proxy;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.openspaces.core.GigaSpace;
import org.slf4j.LoggerFactory;

/**
 * A client that means harm: to the grid, and through what it leaves there to other clients. What it sends is refused soon and named in the
 * log, once; both go on to serve others.
 */
@Timeout(60)
class HostileClientTest {

    private static final Duration SOON = Duration.ofSeconds(5);
    private static final String ACTIVE = "space_container:space";
    private static final byte[] PLACE = {(byte) 0x74, 0, 5, 'P', 'L', 'A', 'C', 'E'};

    private final ListAppender<ILoggingEvent> log = new ListAppender<>();
    private EmbeddedGrid grid;
    private LrmiClient client;
    private GigaSpace space;

    @BeforeEach
    void start() {
        grid = EmbeddedGrid.builder("space").start();
        client = LrmiClient.builder("space").locators(grid.lookupLocator()).connect();
        space = client.gigaSpace();
        log.start();
        ((Logger) LoggerFactory.getLogger("io.lrmi")).addAppender(log);
    }

    @AfterEach
    void othersAreServed() throws IOException {
        try (RawConnection other = RawLookup.connect(grid, ACTIVE)) {
            other.execute(Items.write(Items.item(1_000_000, "b")), WriteEntryResult.class);
        }
        space.write(new Item(1L, "a"));
        assertThat(space.readById(Item.class, 1L).getGroup()).isEqualTo("a");
        assertThat(document(1_000_000).<String>getProperty("name")).isEqualTo("b");
        ((Logger) LoggerFactory.getLogger("io.lrmi")).detachAppender(log);
        client.close();
        grid.close();
    }

    private SpaceDocument document(int id) {
        return space.readById(new IdQuery<SpaceDocument>(Items.ITEM.name(), id, QueryResultType.DOCUMENT));
    }

    private long refusals(String className) {
        return List.copyOf(log.list).stream()
                .filter(event -> event.getFormattedMessage().startsWith("Refused class " + className + " "))
                .count();
    }

    private RawConnection connect() throws IOException {
        return RawLookup.connect(grid, ACTIVE);
    }

    /** What an operation ended with. */
    private static String failure(Reply reply) {
        return reply.result() instanceof ReadTakeResult result
                ? WireThrowable.of(result.failure()).toString()
                : WireThrowable.of(reply.exception()).unwrapped().toString();
    }

    private static void isSoon(long started) {
        assertThat(Duration.ofNanos(System.nanoTime() - started)).isLessThan(SOON);
    }

    @Test
    void gadgetsInPlaceOfTasksAreRefused() throws IOException {
        for (Map.Entry<String, Object> gadget : Gadgets.all().entrySet()) {
            for (int attempt = 0; attempt < 2; attempt++) {
                long started = System.nanoTime();
                try (RawConnection hostile = connect()) {
                    hostile.send(SpaceMethods.EXECUTE, task(gadget.getValue()));
                    refusesTask(hostile, gadget.getKey());
                }
                isSoon(started);
            }
            assertThat(refusals(gadget.getKey())).as(gadget.getKey()).isEqualTo(1);
        }
    }

    private static ExecuteTaskRequest task(Object task) {
        return new ExecuteTaskRequest(Items.CONTEXT, new TaskWrapper(false, task, null), null);
    }

    private static void refusesTask(RawConnection hostile, String className) throws IOException {
        WireThrowable failure = WireThrowable.of(hostile.receive().exception());
        assertThat(failure.className()).isEqualTo("com.gigaspaces.exception.lrmi.ProtocolException");
        assertThat(failure.cause().className()).isEqualTo("java.lang.ClassNotFoundException");
        assertThat(failure.cause().toString()).contains(className, "allowedPackages");
        assertThat(hostile.isClosedByServer()).isTrue();
    }

    @Test
    void gadgetsAsValuesAreRestoredNowhere() throws IOException {
        int id = 0;
        for (Map.Entry<String, Object> gadget : Gadgets.all().entrySet()) {
            String className = gadget.getKey();
            long started = System.nanoTime();
            int current = ++id;
            try (RawConnection hostile = connect()) {
                hostile.execute(Items.write(Items.item(current, gadget.getValue())), WriteEntryResult.class);
                for (int attempt = 0; attempt < 2; attempt++) {
                    // To compare it the grid would have to restore it.
                    hostile.send(SpaceMethods.EXECUTE, Items.read(greater(current, "a")));
                    assertThat(failure(hostile.receive())).contains("does not support an order");
                }
            }
            assertThat(refusals(className)).as(className).isEqualTo(1);
            for (int attempt = 0; attempt < 2; attempt++) {
                assertThatThrownBy(() -> document(current)).hasStackTraceContaining("Refused class " + className);
            }
            assertThat(refusals(className)).as(className).isEqualTo(2);
            isSoon(started);
        }
    }

    /** The items with an id and a greater name. */
    private static EntryPacket greater(int id, Object name) {
        return matching(RangeQuery.Kind.SEGMENT, new ScalarPredicate(ScalarPredicate.Kind.GREATER, name), id);
    }

    private static EntryPacket matching(RangeQuery.Kind kind, ScalarPredicate predicate, int id) {
        return EntryPacket.builder(
                        new PacketHeader(Items.operationId(), Items.ITEM, Items.ITEM.checksum(), PacketHeader.DOCUMENT))
                .template(true)
                .typeName(Items.ITEM.name())
                .timeToLive(Long.MAX_VALUE)
                .fixedValues(new Object[] {id, null, null})
                .customQuery(new RangeQuery(kind, "name", predicate, null, List.of()))
                .build();
    }

    @Test
    void dynamicProxiesAreRefused() throws IOException {
        try (RawConnection hostile = connect()) {
            byte[] frame = hostile.frame(SpaceMethods.EXECUTE, task(JavaTypes.list(List.of("PLACE"))));
            byte[] name = "java.lang.Runnable".getBytes(StandardCharsets.US_ASCII);
            byte[] proxy = ByteBuffer.allocate(10 + name.length)
                    .put(new byte[] {0x73, 0x7d, 0, 0, 0, 1, 0, (byte) name.length})
                    .put(name)
                    .put(new byte[] {0x78, 0x70})
                    .array();
            hostile.sendBytes(replaced(frame, PLACE, proxy));
            refusesTask(hostile, "java.lang.Runnable");
        }
        assertThat(refusals("proxy?of?java.lang.Runnable")).isEqualTo(1);
    }

    /** The frame with other bytes in it. */
    private static byte[] replaced(byte[] frame, byte[] old, byte[] replacement) {
        int at = indexOf(frame, old);
        byte[] result = ByteBuffer.allocate(frame.length - old.length + replacement.length)
                .put(frame, 0, at)
                .put(replacement)
                .put(frame, at + old.length, frame.length - at - old.length)
                .putInt(0, frame.length - 4 - old.length + replacement.length)
                .array();
        return result;
    }

    private static int indexOf(byte[] bytes, byte[] part) {
        for (int at = 0; at <= bytes.length - part.length; at++) {
            if (Arrays.equals(bytes, at, at + part.length, part, 0, part.length)) {
                return at;
            }
        }
        throw new AssertionError("Not found");
    }

    static Object[][] bombs() {
        WireNode nested = JavaTypes.list(List.of("a"));
        for (int depth = 0; depth < 200; depth++) {
            nested = JavaTypes.list(List.of(nested));
        }
        WireClass ints = WireClass.plain("[I", 1, WireClass.SERIALIZABLE);
        WireNode numbers = new WireNode.Array(ints, new int[] {0x5ca1ab1e});
        WireNode objects = JavaTypes.array(JavaTypes.OBJECT_ARRAY, "PLACE");
        byte[] one = {0, 0, 0, 1, 0x5c, (byte) 0xa1, (byte) 0xab, 0x1e};
        byte[] many = {0x7f, -1, -1, -1, 0x5c, (byte) 0xa1, (byte) 0xab, 0x1e};
        byte[] oneObject = ByteBuffer.allocate(12).putInt(1).put(PLACE).array();
        byte[] manyObjects = ByteBuffer.allocate(12).putInt(1 << 30).put(PLACE).array();
        byte[] longString =
                ByteBuffer.allocate(9).put((byte) 0x7c).putLong(70_000).array();
        byte[] longerString =
                ByteBuffer.allocate(9).put((byte) 0x7c).putLong(Long.MAX_VALUE).array();
        byte[] longestString =
                ByteBuffer.allocate(9).put((byte) 0x7c).putLong(1L << 32).array();
        WireNode text = JavaTypes.list(List.of("x".repeat(70_000)));
        return new Object[][] {
            {"nested", nested, new byte[0], new byte[0]},
            {"int[2147483647]", numbers, one, many},
            {"Object[1073741824]", objects, oneObject, manyObjects},
            {"a string of 2^63 bytes", text, longString, longerString},
            {"a string of 2^32 bytes", text, longString, longestString}
        };
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("bombs")
    void requestsThatAnnounceTooMuchAreRefused(String name, WireNode value, byte[] old, byte[] replacement)
            throws IOException {
        try (RawConnection hostile = connect()) {
            byte[] frame = hostile.frame(SpaceMethods.EXECUTE, Items.write(Items.item(1, value)));
            long started = System.nanoTime();
            hostile.sendBytes(old.length == 0 ? frame : replaced(frame, old, replacement));

            Reply reply = hostile.receive();

            isSoon(started);
            WireThrowable failure = WireThrowable.of(reply.exception());
            assertThat(failure.cause().className())
                    .as(name)
                    .isEqualTo("com.gigaspaces.lrmi.nio.UnMarshallingException");
            assertThat(hostile.isClosedByServer()).isTrue();
        }
        assertThat(log.list).anyMatch(event -> event.getFormattedMessage().startsWith("Unreadable request from"));
    }

    @Test
    void framesThatAnnounceTooMuchAreRefused() throws IOException {
        try (RawConnection hostile = connect()) {
            hostile.sendBytes(new byte[] {0x7f, -1, -1, -1, 0, 0});
            assertThat(hostile.isClosedByServer()).isTrue();
        }
    }

    @Test
    void compressedBombsHarmNeitherTheGridNorOtherClients() throws IOException {
        byte[] zeros = new byte[1 << 20];
        ByteArrayOutputStream bomb = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(bomb)) {
            zip.putNextEntry(new ZipEntry("0"));
            for (int megabyte = 0; megabyte < 100; megabyte++) {
                zip.write(zeros);
            }
        }
        assertThat(bomb.size()).isLessThan(1 << 20);
        long started = System.nanoTime();
        leave(new BinaryValue(bomb.toByteArray(), true));

        assertThatThrownBy(() -> document(7)).hasStackTraceContaining("when it is expanded");
        isSoon(started);
    }

    @Test
    void valuesHeldAsBytesAreCheckedAsOthers() throws IOException {
        Object proxy =
                Proxy.newProxyInstance(getClass().getClassLoader(), new Class<?>[] {Runnable.class}, new Handler());
        leave(new BinaryValue(serialized(new Object[] {"a", proxy}), false));
        assertThatThrownBy(() -> document(7)).hasStackTraceContaining("java.lang.Runnable");

        leave(new BinaryValue(serialized(new Object[] {new Handler()}), false));
        assertThatThrownBy(() -> document(7)).hasStackTraceContaining("Refused class " + Handler.class.getName());
        assertThat(refusals(Handler.class.getName())).isEqualTo(1);
    }

    private void leave(Object value) throws IOException {
        try (RawConnection hostile = connect()) {
            hostile.execute(Items.write(Items.item(7, value)), WriteEntryResult.class);
            hostile.send(SpaceMethods.EXECUTE, Items.read(greater(7, "a")));
            assertThat(failure(hostile.receive())).contains("does not support an order");
        }
    }

    private static byte[] serialized(Object value) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ObjectOutputStream out = new ObjectOutputStream(bytes)) {
            out.writeObject(value);
        }
        return Arrays.copyOfRange(bytes.toByteArray(), 4, bytes.size());
    }

    static final class Handler implements InvocationHandler, Serializable {

        private static final long serialVersionUID = 1L;

        @Override
        public Object invoke(Object proxy, Method method, Object[] arguments) {
            throw new AssertionError("Called");
        }
    }

    @Test
    void regularExpressionsThatTakeForEverFail() {
        space.write(new Item(5L, "a", "a".repeat(60), 1));
        long started = System.nanoTime();
        assertThatThrownBy(() -> space.read(new SQLQuery<>(Item.class, "name rlike '(c?)(?:a|a)*\\1b'")))
                .hasStackTraceContaining("takes too long on a text of 60 characters");
        isSoon(started);
    }

    /** The one that waits fails, and not who writes the entry it waits for. */
    @ParameterizedTest
    @CsvSource({"(c?)(?:a|a)*\\1b, takes too long", "(, Not a regular expression"})
    void regularExpressionsOfThoseWhoWaitDoNotHarmWriters(String pattern, String failure) throws IOException {
        try (RawConnection hostile = connect();
                RawConnection other = connect();
                RawConnection watchdog = RawConnection.withoutHandshake(RawLookup.member(grid, ACTIVE))) {
            EntryPacket matching =
                    matching(RangeQuery.Kind.REGEX, new ScalarPredicate(ScalarPredicate.Kind.REGEX, pattern), 8);
            hostile.send(SpaceMethods.EXECUTE, Items.read(matching, 30_000));
            await().until(() -> watchdog.stateOf(hostile) == 1);

            assertThat(other.execute(Items.write(Items.item(8, "a".repeat(60))), WriteEntryResult.class)
                            .toString())
                    .contains("failure=null");

            assertThat(failure(hostile.receive())).contains(failure);
        }
    }
}
