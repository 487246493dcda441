package io.lrmi.embedded;

import static org.assertj.core.api.Assertions.assertThat;

import io.lrmi.wire.CallHeader;
import io.lrmi.wire.Handshake;
import io.lrmi.wire.JavaTypes;
import io.lrmi.wire.ProtocolVersion;
import io.lrmi.wire.Reply;
import io.lrmi.wire.WireInput;
import io.lrmi.wire.WireLimits;
import io.lrmi.wire.WireMessage;
import io.lrmi.wire.WireOutput;
import io.lrmi.wire.WireRegistry;
import io.lrmi.wire.lookup.ConnectionUrl;
import io.lrmi.wire.lookup.RemoteStub;
import io.lrmi.wire.protocol.Messages;
import io.lrmi.wire.space.SpaceMethods;
import io.lrmi.wire.space.SpaceRequest;
import java.io.Closeable;
import java.io.DataInputStream;
import java.io.IOException;
import java.net.InetAddress;
import java.net.Socket;
import java.net.SocketException;
import java.net.SocketTimeoutException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/** An LRMI connection over a plain socket, independent of the client of this project. */
final class RawConnection implements Closeable {

    static final WireRegistry REGISTRY = Messages.all();
    private static final byte[] PREAMBLE = "gigaspaces-lrmi-protocol".getBytes(StandardCharsets.US_ASCII);
    private static final int CALLER = 4711;

    private final RemoteStub stub;
    private final long objectId;
    private final Socket socket;
    private final DataInputStream stream;
    private final WireOutput out;
    private final WireInput in;

    private RawConnection(RemoteStub stub, ProtocolVersion announced) throws IOException {
        ConnectionUrl url = ConnectionUrl.parse(stub.connectionUrl());
        this.stub = stub;
        this.objectId = url.objectId();
        this.socket = new Socket(InetAddress.getLoopbackAddress(), url.port());
        socket.setSoTimeout(10_000);
        this.stream = new DataInputStream(socket.getInputStream());
        ProtocolVersion effective = announced.min(stub.version());
        this.out = WireOutput.forConnection(1 << 24, effective);
        this.in = WireInput.forConnection(REGISTRY, WireLimits.DEFAULT, effective);
        sendBytes(PREAMBLE);
    }

    static RawConnection to(RemoteStub stub) throws IOException {
        return to(stub, ProtocolVersion.V15_8_0);
    }

    static RawConnection to(RemoteStub stub, ProtocolVersion announced) throws IOException {
        RawConnection connection = new RawConnection(stub, announced);
        CallHeader.writeRequestObject(connection.out, new Handshake(announced, 1));
        connection.sendFrame();
        Reply reply = connection.receive();
        assertThat(reply.result()).isNull();
        assertThat(reply.exception()).isNull();
        return connection;
    }

    static RawConnection withoutHandshake(RemoteStub stub) throws IOException {
        return new RawConnection(stub, ProtocolVersion.V15_8_0);
    }

    /** Asks as a watchdog does: 0 if the server does not know the connection, 1 if it is busy, 2 if it is idle. */
    int stateOf(RawConnection other) throws IOException {
        return stateOf(other.socket.getLocalPort());
    }

    int stateOf(int port) throws IOException {
        sendBytes(ByteBuffer.allocate(8).putInt(-3).putInt(port).array());
        return (Integer) JavaTypes.unbox(receive().result());
    }

    void sendBytes(byte[] bytes) throws IOException {
        socket.getOutputStream().write(bytes);
    }

    private void sendFrame() throws IOException {
        socket.getOutputStream().write(out.array(), 0, out.size());
    }

    /** Sends a call; numbers and flags are primitive arguments. */
    void send(int flags, long object, int method, Object... arguments) throws IOException {
        encode(flags, object, method, arguments);
        sendFrame();
    }

    /** The frame of a call, length included, that is not sent. */
    byte[] frame(String method, Object... arguments) {
        encode(0, objectId, stub.methods().get(method), arguments);
        return Arrays.copyOf(out.array(), out.size());
    }

    private void encode(int flags, long object, int method, Object... arguments) {
        CallHeader.write(out, flags, CALLER, object, method);
        for (Object argument : arguments) {
            if (argument instanceof Integer number) {
                out.writeInt(number);
            } else if (argument instanceof Long number) {
                out.writeLong(number);
            } else if (argument instanceof Boolean flag) {
                out.writeBoolean(flag);
            } else {
                out.writeObject(argument);
            }
        }
        out.finish();
    }

    void send(String method, Object... arguments) throws IOException {
        send(0, objectId, stub.methods().get(method), arguments);
    }

    Reply receive() throws IOException {
        byte[] frame = new byte[stream.readInt()];
        stream.readFully(frame);
        in.begin(frame, 0, frame.length);
        return Reply.read(in);
    }

    Object call(String method, Object... arguments) throws IOException {
        send(method, arguments);
        Reply reply = receive();
        assertThat(reply.exception()).isNull();
        return reply.result();
    }

    <T extends WireMessage> T execute(SpaceRequest request, Class<T> result) throws IOException {
        return result.cast(call(SpaceMethods.EXECUTE, request));
    }

    void executeOneWay(SpaceRequest request) throws IOException {
        send(CallHeader.ONE_WAY, objectId, stub.methods().get(SpaceMethods.EXECUTE_ONE_WAY), request);
    }

    /** Whether nothing comes for a while. Not to be used further if something does. */
    boolean isSilentFor(int millis) throws IOException {
        socket.setSoTimeout(millis);
        try {
            int unused = stream.read();
            return false;
        } catch (SocketTimeoutException e) {
            return true;
        } finally {
            socket.setSoTimeout(10_000);
        }
    }

    /** What comes next, whatever it is. */
    int readByte() throws IOException {
        return stream.read();
    }

    /** Whether the server has closed the connection and sent nothing more. */
    boolean isClosedByServer() throws IOException {
        try {
            return stream.read() < 0;
        } catch (SocketException e) {
            return true;
        }
    }

    @Override
    public void close() throws IOException {
        socket.close();
    }
}
