package io.lrmi.fault;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static org.awaitility.Awaitility.await;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.read.ListAppender;
import com.gigaspaces.async.AsyncFuture;
import com.gigaspaces.client.ReadModifiers;
import io.lrmi.LrmiClient;
import io.lrmi.LrmiClientOptions;
import io.lrmi.fault.ScriptedGrid.Item;
import io.lrmi.wire.AllowedClasses;
import io.lrmi.wire.ProtocolVersion;
import io.lrmi.wire.Reply;
import io.lrmi.wire.WireClass;
import io.lrmi.wire.WireNode;
import io.lrmi.wire.WireOutput;
import java.io.IOException;
import java.time.Duration;
import java.util.Arrays;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.openspaces.core.GigaSpace;
import org.openspaces.core.RemoteDataAccessException;
import org.openspaces.core.SpaceClosedException;
import org.openspaces.core.SpaceTimeoutException;
import org.slf4j.LoggerFactory;
import org.springframework.dao.DataAccessException;

/** Replies no grid should send. The caller gets a clear exception in time, and the client works afterwards. */
class ReplyFailureTest {

    private static final Duration REQUEST_TIMEOUT = Duration.ofMillis(600);
    private static final Duration SLACK = Duration.ofSeconds(5);

    private ScriptedGrid grid;
    private LrmiClient client;
    private GigaSpace space;

    @BeforeEach
    void connect() throws IOException {
        grid = new ScriptedGrid();
        client = LrmiClient.builder(ScriptedGrid.SPACE)
                .locators(grid.locator())
                .options(LrmiClientOptions.builder()
                        .connectTimeout(Duration.ofSeconds(2))
                        .requestTimeout(REQUEST_TIMEOUT)
                        .activeMemberTimeout(Duration.ofSeconds(1))
                        .maxFrameSize(256 * 1024)
                        .build())
                .connect();
        space = client.gigaSpace();
    }

    @AfterEach
    void close() throws IOException {
        client.close();
        await().atMost(Duration.ofSeconds(5))
                .untilAsserted(() -> assertThat(grid.openConnections()).isZero());
        grid.close();
        ClientThreads.assertNoneLeft(ScriptedGrid.SPACE);
    }

    private <E extends Throwable> E readFails(Class<E> kind) {
        long started = System.nanoTime();
        E failure = catchThrowableOfType(kind, () -> space.readById(Item.class, 7));
        assertThat(failure).isNotNull();
        assertThat(Duration.ofNanos(System.nanoTime() - started)).isLessThan(REQUEST_TIMEOUT.plus(SLACK));
        assertThat(failure).hasMessageContaining(grid.memberAddress());
        return failure;
    }

    private void clientIsUsable() {
        grid.script(ScriptedGrid.HONEST);
        assertThat(space.readById(Item.class, 7).getText()).isEqualTo("seven");
        assertThat(client.topology().members().get(0).connections()).isLessThanOrEqualTo(16);
    }

    @Test
    void garbage() {
        byte[] noise = new byte[64];
        Arrays.fill(noise, (byte) 0x5a);
        grid.script((frame, out, connection) -> out.write(ScriptedGrid.frame(noise)));
        assertThat(readFails(RemoteDataAccessException.class))
                .hasMessageContaining("read of " + Item.class.getName())
                .hasMessageContaining("cannot be read");
        clientIsUsable();
    }

    @Test
    void truncatedReply() {
        grid.script((frame, out, connection) ->
                out.write(ScriptedGrid.frame(Arrays.copyOfRange(frame, 4, frame.length - 5))));
        assertThat(readFails(RemoteDataAccessException.class)).hasMessageContaining("cannot be read");
        clientIsUsable();
    }

    @Test
    void oversizedReplyIsRefusedBeforeMemoryIsTaken() {
        grid.script((frame, out, connection) -> out.write(new byte[] {0x7f, 0, 0, 0}));
        assertThat(readFails(RemoteDataAccessException.class)).hasMessageContaining("max-frame-size");
        clientIsUsable();
    }

    @Test
    void negativeLength() {
        grid.script((frame, out, connection) -> out.write(new byte[] {-1, -1, -1, -3}));
        assertThat(readFails(RemoteDataAccessException.class)).hasMessageContaining("cannot be read");
        clientIsUsable();
    }

    @Test
    void trailingData() {
        grid.script((frame, out, connection) -> out.write(
                ScriptedGrid.frame(Arrays.copyOf(Arrays.copyOfRange(frame, 4, frame.length), frame.length + 3))));
        assertThat(readFails(RemoteDataAccessException.class)).hasMessageContaining("cannot be read");
        clientIsUsable();
    }

    @Test
    void classThatIsNeitherRegisteredNorAllowed() {
        WireClass gadget = WireClass.serializable("org.example.Gadget", 1, WireClass.SERIALIZABLE, null, "I a");
        grid.script((frame, out, connection) -> {
            WireOutput reply = WireOutput.forConnection(1 << 20, ProtocolVersion.V15_8_0);
            Reply.writeDetached(reply, new WireNode.Instance(gadget).part(gadget, new Object[] {1}), null);
            out.write(reply.array(), 0, reply.size());
            connection.close();
        });
        assertThat(readFails(DataAccessException.class)).hasMessageContaining("org.example.Gadget");
        clientIsUsable();
    }

    @Test
    void valueOfAClassThatIsNotAllowed() {
        WireClass gadget = WireClass.serializable("org.example.Gadget", 1, WireClass.SERIALIZABLE, null, "I a");
        grid.value(new WireNode.Instance(gadget).part(gadget, new Object[] {1}));
        ListAppender<ILoggingEvent> log = new ListAppender<>();
        log.start();
        Logger logger = (Logger) LoggerFactory.getLogger(AllowedClasses.class);
        logger.addAppender(log);
        try {
            for (int attempt = 0; attempt < 3; attempt++) {
                assertThatThrownBy(() -> space.readById(Item.class, 7))
                        .isInstanceOf(RemoteDataAccessException.class)
                        .hasMessageContaining("org.example.Gadget")
                        .hasMessageContaining("allowed-packages");
            }
        } finally {
            logger.detachAppender(log);
        }
        assertThat(log.list).as("the class is named, once").singleElement().satisfies(event -> {
            assertThat(event.getLevel()).isEqualTo(Level.WARN);
            assertThat(event.getFormattedMessage()).contains("org.example.Gadget", "allowed-packages");
        });
        grid.value("seven");
        clientIsUsable();
    }

    @Test
    void connectionIsCutInMidReply() {
        grid.script((frame, out, connection) -> {
            out.write(frame, 0, frame.length / 2);
            out.flush();
            connection.close();
        });
        // The client tries again until the member has failed for the active-member timeout.
        assertThat(readFails(RemoteDataAccessException.class)).hasMessageContaining("broke");
        clientIsUsable();
    }

    @Test
    void cutOnceIsRepeated() {
        grid.script((frame, out, connection) -> {
            grid.script(ScriptedGrid.HONEST);
            connection.close();
        });
        assertThat(space.readById(Item.class, 7).getText()).isEqualTo("seven");
        assertThat(grid.operations()).isEqualTo(2);
    }

    @Test
    void silence() {
        grid.script((frame, out, connection) -> {});
        assertThat(readFails(SpaceTimeoutException.class))
                .hasMessageContaining("600 ms")
                .hasMessageContaining("request-timeout");
        assertThat(grid.operations()).as("a timed-out request is not repeated").isEqualTo(1);
        clientIsUsable();
    }

    @Test
    void asynchronousSilence() {
        grid.script((frame, out, connection) -> {});
        AsyncFuture<Item> future = space.asyncRead(new Item(7, null), 0, ReadModifiers.NONE);
        assertThatThrownBy(() -> future.get(10, TimeUnit.SECONDS))
                .isInstanceOf(ExecutionException.class)
                .hasCauseInstanceOf(SpaceTimeoutException.class);
        clientIsUsable();
    }

    @Test
    void asynchronousGarbage() {
        grid.script((frame, out, connection) -> out.write(ScriptedGrid.frame(new byte[] {1, 2, 3})));
        AsyncFuture<Item> future = space.asyncRead(new Item(7, null), 0, ReadModifiers.NONE);
        assertThatThrownBy(() -> future.get(10, TimeUnit.SECONDS))
                .isInstanceOf(ExecutionException.class)
                .cause()
                .isInstanceOf(RemoteDataAccessException.class)
                .hasMessageContaining(grid.memberAddress());
        clientIsUsable();
    }

    @Test
    void requestLargerThanTheLimit() {
        String large = "x".repeat(300 * 1024);
        assertThatThrownBy(() -> space.write(new Item(7, large)))
                .isInstanceOf(RemoteDataAccessException.class)
                .hasMessageContaining("262144 bytes")
                .hasMessageContaining("max-frame-size");
        assertThat(grid.operations()).as("nothing was sent").isZero();
        clientIsUsable();
    }

    @Test
    void closedClient() {
        client.close();
        assertThatThrownBy(() -> space.readById(Item.class, 7)).isInstanceOf(SpaceClosedException.class);
        assertThatThrownBy(() -> space.asyncRead(new Item(7, null)).get(10, TimeUnit.SECONDS))
                .satisfies(failure -> assertThat(failure instanceof SpaceClosedException
                                || failure.getCause() instanceof SpaceClosedException)
                        .isTrue());
    }

    @Test
    void closingEndsCallsThatAreUnderWay() throws Exception {
        CountDownLatch arrived = new CountDownLatch(1);
        grid.script((frame, out, connection) -> arrived.countDown());
        AsyncFuture<Item> future = space.asyncRead(new Item(7, null), 0, ReadModifiers.NONE);
        assertThat(arrived.await(10, TimeUnit.SECONDS)).isTrue();
        client.close();
        assertThatThrownBy(() -> future.get(10, TimeUnit.SECONDS)).hasCauseInstanceOf(SpaceClosedException.class);
    }
}
