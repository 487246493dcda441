package io.lrmi.fault;

import com.gigaspaces.annotation.pojo.SpaceId;
import io.lrmi.wire.CallHeader;
import io.lrmi.wire.Handshake;
import io.lrmi.wire.JavaTypes;
import io.lrmi.wire.ProtocolVersion;
import io.lrmi.wire.Reply;
import io.lrmi.wire.WireInput;
import io.lrmi.wire.WireLimits;
import io.lrmi.wire.WireMessage;
import io.lrmi.wire.WireNode;
import io.lrmi.wire.WireOutput;
import io.lrmi.wire.WireRegistry;
import io.lrmi.wire.connect.ClusterInfo;
import io.lrmi.wire.connect.ClusterTopology;
import io.lrmi.wire.connect.SpaceAttributes;
import io.lrmi.wire.connect.SpaceConfig;
import io.lrmi.wire.connect.SpaceConnectRequest;
import io.lrmi.wire.connect.SpaceConnectResult;
import io.lrmi.wire.connect.SpaceSettings;
import io.lrmi.wire.error.JavaErrors;
import io.lrmi.wire.error.SpaceErrors;
import io.lrmi.wire.error.WireThrowable;
import io.lrmi.wire.lookup.Attribute;
import io.lrmi.wire.lookup.AttributeType;
import io.lrmi.wire.lookup.DiscoveryAnswer;
import io.lrmi.wire.lookup.LookupMatches;
import io.lrmi.wire.lookup.LookupTemplate;
import io.lrmi.wire.lookup.MarshalledService;
import io.lrmi.wire.lookup.NetworkConfiguration;
import io.lrmi.wire.lookup.ProxyPivot;
import io.lrmi.wire.lookup.RemoteReference;
import io.lrmi.wire.lookup.RemoteStub;
import io.lrmi.wire.lookup.ServiceId;
import io.lrmi.wire.lookup.ServiceItem;
import io.lrmi.wire.lookup.SpaceReference;
import io.lrmi.wire.protocol.Messages;
import io.lrmi.wire.space.CountClearResult;
import io.lrmi.wire.space.EntryPacket;
import io.lrmi.wire.space.PacketHeader;
import io.lrmi.wire.space.ReadTakeRequest;
import io.lrmi.wire.space.ReadTakeResult;
import io.lrmi.wire.space.SpaceContext;
import io.lrmi.wire.space.SpaceMethods;
import io.lrmi.wire.space.SpaceRequest;
import io.lrmi.wire.space.WriteEntryResult;
import io.lrmi.wire.space.WriteOutcome;
import java.io.DataInputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.ByteBuffer;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;

/**
 * A lookup service and one member of space {@value #SPACE} on a thread per connection, whose answers to space operations
 * a test can replace by anything. Answers a read with a fixed entry otherwise.
 */
final class ScriptedGrid implements AutoCloseable {

    static final String SPACE = "scripted";

    /** What the member does with the frame it would have answered a space operation with. */
    interface Script {
        void answer(byte[] frame, OutputStream out, Socket connection) throws IOException;
    }

    static final Script HONEST = (frame, out, connection) -> out.write(frame);

    private static final String LOOKUP = "lookup(Lcom/sun/jini/reggie/Template;I)Lcom/sun/jini/reggie/Matches;";
    private static final int LOOKUP_METHOD = 3;
    private static final int EXECUTE = 5;
    private static final int EXECUTE_ONE_WAY = 6;
    private static final int CONNECT = 7;
    private static final int IS_ACTIVE = 8;
    private static final AtomicInteger NEXT_OBJECT = new AtomicInteger(100);
    private static final int PREAMBLE = 24;

    private final long registrar = NEXT_OBJECT.incrementAndGet();
    private final long member = NEXT_OBJECT.incrementAndGet();
    private final WireRegistry registry;
    private final ServerSocket discovery;
    private final ServerSocket lrmi;
    private final Set<Socket> open = ConcurrentHashMap.newKeySet();
    private final AtomicInteger operations = new AtomicInteger();
    private final AtomicInteger discoveries = new AtomicInteger();
    private volatile Script script = HONEST;
    private volatile int registrarPort;
    private volatile Object value = "seven";
    private volatile ClusterTopology topology;
    private volatile WireNode.Instance refusal;
    private volatile int settingsFlags;

    ScriptedGrid() throws IOException {
        registry = Messages.all();
        discovery = new ServerSocket(0, 50, InetAddress.getLoopbackAddress());
        lrmi = new ServerSocket(0, 50, InetAddress.getLoopbackAddress());
        registrarPort = lrmi.getLocalPort();
        accept(discovery, this::answerDiscovery);
        accept(lrmi, this::serve);
    }

    /** A type the test reads; its id routes, so every read goes to one partition. */
    public static class Item {
        private Integer id;
        private String text;

        public Item() {}

        Item(int id, String text) {
            this.id = id;
            this.text = text;
        }

        @SpaceId
        public Integer getId() {
            return id;
        }

        public void setId(Integer id) {
            this.id = id;
        }

        public String getText() {
            return text;
        }

        public void setText(String text) {
            this.text = text;
        }
    }

    String locator() {
        return "127.0.0.1:" + discovery.getLocalPort();
    }

    String memberAddress() {
        return "127.0.0.1:" + lrmi.getLocalPort();
    }

    void script(Script next) {
        script = next;
    }

    /** Makes the lookup service name another port for its registrar. */
    void registrarPort(int port) {
        registrarPort = port;
    }

    /** Sets the text of the entry that reads return; any wire value. */
    void value(Object text) {
        value = text;
    }

    /** Makes it a space that can be scaled, and whose member refuses what was routed by another generation. */
    void topology(ClusterTopology value) {
        topology = value;
    }

    /** Makes it a space that asks for a login. */
    void secured() {
        settingsFlags = SpaceSettings.SECURED;
    }

    /** Makes the member fail each operation with an exception; null for none. */
    void refusal(WireNode.Instance exception) {
        refusal = exception;
    }

    int discoveryPort() {
        return discovery.getLocalPort();
    }

    int lrmiPort() {
        return lrmi.getLocalPort();
    }

    int discoveries() {
        return discoveries.get();
    }

    int operations() {
        return operations.get();
    }

    int openConnections() {
        return open.size();
    }

    private interface Handler {
        void handle(Socket socket) throws IOException;
    }

    private void accept(ServerSocket server, Handler handler) {
        start("accept", () -> {
            while (!server.isClosed()) {
                try {
                    Socket socket = server.accept();
                    open.add(socket);
                    start("serve", () -> {
                        try (socket) {
                            handler.handle(socket);
                        } catch (IOException e) {
                            // The client went away, or the test closes the grid.
                            open.remove(socket);
                        } finally {
                            open.remove(socket);
                        }
                    });
                } catch (IOException e) {
                    return;
                }
            }
        });
    }

    private static void start(String name, Runnable task) {
        Thread thread = new Thread(task, "scripted-grid-" + name);
        thread.setDaemon(true);
        thread.start();
    }

    private void answerDiscovery(Socket socket) throws IOException {
        if (new DataInputStream(socket.getInputStream()).readInt() == DiscoveryAnswer.REQUEST) {
            discoveries.incrementAndGet();
            RemoteStub stub = stub(registrar, registrarPort, Map.of(LOOKUP, LOOKUP_METHOD), "registrar");
            socket.getOutputStream()
                    .write(new DiscoveryAnswer(reference(stub), UUID.randomUUID(), List.of("test"))
                            .encode(ProtocolVersion.V15_8_0));
        }
    }

    private static RemoteReference reference(RemoteStub stub) {
        return new RemoteReference(List.of("java.rmi.Remote"), stub);
    }

    private static RemoteStub stub(long objectId, int port, Map<String, Integer> methods, String details) {
        return new RemoteStub(
                ProtocolVersion.V15_8_0,
                "Scripted 15.8.0",
                NetworkConfiguration.of("127.0.0.1"),
                "NIO://127.0.0.1:" + port + "/pid[1]/" + objectId + "_1_" + objectId + "_details[" + details + "]",
                objectId,
                1,
                objectId,
                "scripted",
                methods,
                List.of("java.rmi.Remote"));
    }

    private void serve(Socket socket) throws IOException {
        DataInputStream in = new DataInputStream(socket.getInputStream());
        OutputStream out = socket.getOutputStream();
        in.readFully(new byte[PREAMBLE]);
        WireInput input = WireInput.forConnection(registry, WireLimits.DEFAULT, ProtocolVersion.V15_8_0);
        WireOutput output = WireOutput.forConnection(1 << 24, ProtocolVersion.V15_8_0);
        while (true) {
            byte[] frame = new byte[in.readInt()];
            in.readFully(frame);
            input.begin(frame, 0, frame.length);
            CallHeader call = CallHeader.read(input);
            if (call.request() instanceof Handshake) {
                Reply.writeDetached(output, null, null);
                out.write(output.array(), 0, output.size());
            } else if (call.objectId() != CallHeader.KEEP_ALIVE_TARGET) {
                answer(call, input, output, out, socket);
            }
        }
    }

    private void answer(CallHeader call, WireInput in, WireOutput out, OutputStream socketOut, Socket socket)
            throws IOException {
        if (call.objectId() != registrar && call.objectId() != member) {
            WireNode.Instance cause = WireThrowable.builder(JavaErrors.NO_SUCH_OBJECT)
                    .message("no such object")
                    .build();
            Reply.write(
                    out,
                    null,
                    WireThrowable.builder(JavaErrors.PROTOCOL).cause(cause).build());
            socketOut.write(out.array(), 0, out.size());
            socket.close();
            return;
        }
        switch (call.method()) {
            case LOOKUP_METHOD -> {
                LookupTemplate template = in.readMessage(LookupTemplate.class);
                Reply.write(out, matches(template), null);
            }
            case CONNECT -> {
                in.readMessage(SpaceConnectRequest.class);
                Reply.write(out, settings(), null);
            }
            case IS_ACTIVE -> Reply.write(out, JavaTypes.node(true), null);
            case EXECUTE, EXECUTE_ONE_WAY -> {
                operations.incrementAndGet();
                WireMessage request = in.readMessage(WireMessage.class);
                ClusterTopology own = topology;
                SpaceContext said = ((SpaceRequest) request).context();
                WireNode.Instance failure = refusal;
                if (failure != null) {
                    Reply.write(out, null, JavaErrors.application(failure));
                } else if (own != null && said != null && said.generation() != own.generation()) {
                    Reply.write(
                            out,
                            null,
                            WireThrowable.builder(SpaceErrors.OTHER_TOPOLOGY)
                                    .message("client is at " + said.generation())
                                    .field("newMap", own)
                                    .build());
                } else {
                    Reply.write(out, result(request), null);
                }
                if (!call.isOneWay()) {
                    script.answer(Arrays.copyOf(out.array(), out.size()), socketOut, socket);
                }
                return;
            }
            default -> throw new UncheckedIOException(new IOException("method " + call.method()));
        }
        socketOut.write(out.array(), 0, out.size());
    }

    private WireMessage result(WireMessage request) {
        if (request instanceof ReadTakeRequest read) {
            return new ReadTakeResult(
                    null,
                    EntryPacket.builder(new PacketHeader(null, null, 0, PacketHeader.DOCUMENT))
                            .typeName(read.query().typeName())
                            .uid("uid")
                            .version(1)
                            .timeToLive(Long.MAX_VALUE)
                            .fixedValues(new Object[] {7, value})
                            .build(),
                    0);
        }
        if (request.wireClass().name().contains("CountClear")) {
            return new CountClearResult(null, 0);
        }
        return new WriteEntryResult(null, new WriteOutcome(null, 1, Long.MAX_VALUE, null, 0));
    }

    private LookupMatches matches(LookupTemplate template) {
        boolean asked = template.attributes().isEmpty()
                || SPACE.equals(template.attributes().get(0).text(0));
        if (!asked) {
            return new LookupMatches(0, List.of());
        }
        RemoteStub stub = stub(
                member,
                lrmi.getLocalPort(),
                Map.of(
                        SpaceMethods.EXECUTE, EXECUTE,
                        SpaceMethods.EXECUTE_ONE_WAY, EXECUTE_ONE_WAY,
                        SpaceMethods.CONNECT, CONNECT,
                        SpaceMethods.IS_ACTIVE, IS_ACTIVE),
                "class Space(" + SPACE + "_container:" + SPACE + ")");
        ServiceItem item = new ServiceItem(
                new ServiceId(UUID.randomUUID()),
                List.of(
                        Attribute.of(AttributeType.NAME, SPACE),
                        Attribute.of(AttributeType.CLUSTER_NAME, SPACE),
                        Attribute.of(AttributeType.CONTAINER_NAME, SPACE + "_container")),
                MarshalledService.of(new ProxyPivot(new SpaceReference(reference(stub))), ProtocolVersion.V15_8_0));
        return new LookupMatches(1, List.of(item));
    }

    private SpaceConnectResult settings() {
        ClusterTopology own = topology;
        ClusterInfo cluster = new ClusterInfo(
                own == null ? 0 : ClusterInfo.CLUSTERED,
                SPACE,
                null,
                List.of(SPACE + "_container:" + SPACE),
                own == null ? 0 : own.partitions(),
                0,
                0,
                own);
        SpaceAttributes attributes = new SpaceAttributes(Map.of(), null, null, null, false, cluster, null);
        SpaceConfig config = new SpaceConfig(attributes, SPACE, SPACE + "_container", null, null);
        return new SpaceConnectResult(
                new SpaceSettings(settingsFlags, null, SPACE + "_container", SPACE, null, null, config, null, null),
                false);
    }

    /** A frame with this payload. */
    static byte[] frame(byte[] payload) {
        return ByteBuffer.allocate(payload.length + 4)
                .putInt(payload.length)
                .put(payload)
                .array();
    }

    @Override
    public void close() throws IOException {
        discovery.close();
        lrmi.close();
        for (Socket socket : open) {
            socket.close();
        }
    }
}
