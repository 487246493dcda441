package io.lrmi.embedded;

import static org.assertj.core.api.Assertions.assertThat;

import io.lrmi.wire.CallHeader;
import io.lrmi.wire.JavaTypes;
import io.lrmi.wire.ProtocolVersion;
import io.lrmi.wire.Reply;
import io.lrmi.wire.WireNode;
import io.lrmi.wire.connect.SpaceConnectRequest;
import io.lrmi.wire.connect.SpaceConnectResult;
import io.lrmi.wire.error.WireThrowable;
import io.lrmi.wire.lookup.RemoteStub;
import io.lrmi.wire.space.CountClearResult;
import io.lrmi.wire.space.SpaceMethods;
import java.io.IOException;
import java.net.InetAddress;
import java.net.Socket;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class ConnectionTest {

    private static final String GET_NAME = "getName()Ljava/lang/String;";
    private static final String ACTIVE = "space_container1:space";
    private static final String BACKUP = "space_container1_1:space";

    private EmbeddedGrid grid;

    @BeforeEach
    void start() {
        grid = EmbeddedGrid.builder("space").backups(1).start();
    }

    @AfterEach
    void stop() {
        grid.close();
    }

    @Test
    void closesAConnectionWithoutPreamble() throws IOException {
        try (Socket socket =
                new Socket(InetAddress.getLoopbackAddress(), grid.member(ACTIVE).port())) {
            socket.setSoTimeout(10_000);
            socket.getOutputStream().write("GET / HTTP/1.1\r\n".getBytes(StandardCharsets.US_ASCII));

            assertThat(socket.getInputStream().read()).isEqualTo(-1);
        }
    }

    @Test
    void closesAConnectionWithoutHandshake() throws IOException {
        try (RawConnection connection = RawConnection.withoutHandshake(RawLookup.member(grid, ACTIVE))) {
            connection.send(SpaceMethods.PING);

            assertThat(connection.isClosedByServer()).isTrue();
        }
    }

    @Test
    void closesAConnectionWhoseFirstFrameIsTooLarge() throws IOException {
        try (RawConnection connection = RawConnection.withoutHandshake(RawLookup.member(grid, ACTIVE))) {
            connection.sendBytes(ByteBuffer.allocate(4).putInt(5120).array());

            assertThat(connection.isClosedByServer()).isTrue();
        }
    }

    @Test
    void answersCallsOfTheMemberAboutItself() throws IOException {
        try (RawConnection active = RawLookup.connect(grid, ACTIVE);
                RawConnection backup = RawLookup.connect(grid, BACKUP)) {
            assertThat(active.call(SpaceMethods.PING)).isNull();
            assertThat(active.call(GET_NAME)).isEqualTo("space");
            assertThat(JavaTypes.unbox(active.call(SpaceMethods.IS_ACTIVE))).isEqualTo(true);
            assertThat(JavaTypes.unbox(backup.call(SpaceMethods.IS_ACTIVE_AND_NOT_SUSPENDED)))
                    .isEqualTo(false);
            assertThat(mode(active)).isEqualTo("PRIMARY");
            assertThat(mode(backup)).isEqualTo("BACKUP");
        }
    }

    private static String mode(RawConnection connection) throws IOException {
        Object mode = connection.call("getSpaceMode()Lcom/gigaspaces/cluster/activeelection/SpaceMode;");
        return ((WireNode.Constant) mode).name();
    }

    @Test
    void connectTellsTheClusterAlsoOnABackup() throws IOException {
        try (RawConnection backup = RawLookup.connect(grid, BACKUP)) {
            SpaceConnectResult result =
                    (SpaceConnectResult) backup.call(SpaceMethods.CONNECT, new SpaceConnectRequest());

            assertThat(result.clustered()).isTrue();
            assertThat(result.settings().memberName()).isEqualTo(BACKUP);
            assertThat(result.settings().clusterInfo().partitions()).isEqualTo(1);
            assertThat(result.settings().clusterInfo().backups()).isEqualTo(1);
            assertThat(result.settings().clusterInfo().memberNames()).containsExactly(ACTIVE, BACKUP);
        }
    }

    @Test
    void speaksTheLayoutsOfTheOlderEnd() throws IOException {
        RemoteStub stub = RawLookup.member(grid, ACTIVE);
        for (String version : new String[] {"15.2.0", "15.5.0", "99.0.0"}) {
            try (RawConnection connection = RawConnection.to(stub, ProtocolVersion.parse(version))) {
                SpaceConnectResult result =
                        (SpaceConnectResult) connection.call(SpaceMethods.CONNECT, new SpaceConnectRequest());

                assertThat(result.settings().spaceName()).as(version).isEqualTo("space");
            }
        }
    }

    @Test
    void refusesAnUnknownObjectAndCloses() throws IOException {
        try (RawConnection connection = RawLookup.connect(grid, ACTIVE)) {
            connection.send(0, 12345, 1);

            WireThrowable failure = WireThrowable.of(connection.receive().exception());
            assertThat(failure.className()).isEqualTo("com.gigaspaces.exception.lrmi.ProtocolException");
            assertThat(failure.cause().className()).isEqualTo("java.rmi.NoSuchObjectException");
            assertThat(connection.isClosedByServer()).isTrue();
        }
    }

    @Test
    void refusesAnUnknownMethodAndCloses() throws IOException {
        RemoteStub stub = RawLookup.member(grid, ACTIVE);
        try (RawConnection connection = RawConnection.to(stub)) {
            connection.send(0, stub.objectId(), 18);

            WireThrowable failure = WireThrowable.of(connection.receive().exception());
            assertThat(failure.cause().className()).isEqualTo("com.gigaspaces.lrmi.nio.UnMarshallingException");
            assertThat(failure.cause().cause().className()).isEqualTo("java.io.InvalidClassException");
            assertThat(connection.isClosedByServer()).isTrue();
        }
    }

    @Test
    void refusesAnUnreadableRequestAndCloses() throws IOException {
        RemoteStub stub = RawLookup.member(grid, ACTIVE);
        try (RawConnection connection = RawConnection.to(stub)) {
            connection.send(SpaceMethods.EXECUTE);

            WireThrowable failure = WireThrowable.of(connection.receive().exception());
            assertThat(failure.cause().className()).isEqualTo("com.gigaspaces.lrmi.nio.UnMarshallingException");
            assertThat(connection.isClosedByServer()).isTrue();
        }
    }

    @Test
    void answersAnUnsupportedRequestAndKeepsTheConnection() throws IOException {
        try (RawConnection connection = RawLookup.connect(grid, ACTIVE)) {
            connection.send(SpaceMethods.EXECUTE, "something else");

            WireThrowable failure = WireThrowable.of(connection.receive().exception());
            assertThat(failure.className()).isEqualTo("com.gigaspaces.exception.lrmi.ApplicationException");
            assertThat(failure.unwrapped().className()).isEqualTo("java.lang.UnsupportedOperationException");
            assertThat(connection.call(GET_NAME)).isEqualTo("space");
        }
    }

    @Test
    void answersPipelinedCallsInOrder() throws IOException {
        try (RawConnection connection = RawLookup.connect(grid, ACTIVE)) {
            for (int i = 0; i < 2000; i++) {
                connection.send(i % 2 == 0 ? GET_NAME : SpaceMethods.PING);
            }
            for (int i = 0; i < 2000; i++) {
                Reply reply = connection.receive();
                assertThat(reply.result()).isEqualTo(i % 2 == 0 ? "space" : null);
            }
        }
    }

    @Test
    void doesNotStartACallBeforeTheOneBeforeItIsAnswered() throws IOException {
        try (RawConnection connection = RawLookup.connect(grid, ACTIVE)) {
            connection.send(SpaceMethods.EXECUTE, Items.take(Items.anyItem(), 300));
            connection.send(SpaceMethods.EXECUTE, Items.write(Items.item(1, "a")));
            connection.send(SpaceMethods.EXECUTE, Items.count(Items.anyItem()));

            assertThat(connection.receive().result().toString()).contains("entry=null");
            connection.receive();
            assertThat(((CountClearResult) connection.receive().result()).count())
                    .isEqualTo(1);
        }
    }

    @Test
    void doesNotAnswerOneWayCalls() throws IOException {
        try (RawConnection connection = RawLookup.connect(grid, ACTIVE)) {
            connection.executeOneWay(Items.write(Items.item(1, "a")));
            connection.send(CallHeader.ONE_WAY, CallHeader.KEEP_ALIVE_TARGET, 0);

            assertThat(connection.call(GET_NAME)).isEqualTo("space");
            Awaitility.await()
                    .until(() -> connection
                                    .execute(Items.count(Items.anyItem()), CountClearResult.class)
                                    .count()
                            == 1);
        }
    }

    @Test
    void answersAKeepAliveThatIsNotOneWay() throws IOException {
        try (RawConnection connection = RawLookup.connect(grid, ACTIVE)) {
            connection.send(0, CallHeader.KEEP_ALIVE_TARGET, 0);

            assertThat(connection.receive()).isEqualTo(new Reply(null, null));
        }
    }

    @Test
    void tellsTheWatchdogTheStateOfAnotherConnection() throws IOException {
        RemoteStub stub = RawLookup.member(grid, ACTIVE);
        try (RawConnection watched = RawConnection.to(stub);
                RawConnection watchdog = RawConnection.withoutHandshake(stub)) {
            assertThat(watchdog.stateOf(watched)).isEqualTo(2);
            assertThat(watchdog.stateOf(1)).isZero();

            watched.send(SpaceMethods.EXECUTE, Items.take(Items.anyItem(), 60_000));

            Awaitility.await().until(() -> watchdog.stateOf(watched) == 1);
        }
    }
}
