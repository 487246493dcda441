package io.lrmi.boot.kubernetes;

import io.netty.bootstrap.ServerBootstrap;
import io.netty.buffer.ByteBufAllocator;
import io.netty.buffer.Unpooled;
import io.netty.buffer.UnpooledByteBufAllocator;
import io.netty.channel.Channel;
import io.netty.channel.ChannelHandlerContext;
import io.netty.channel.ChannelInitializer;
import io.netty.channel.ChannelOption;
import io.netty.channel.EventLoopGroup;
import io.netty.channel.MultiThreadIoEventLoopGroup;
import io.netty.channel.SimpleChannelInboundHandler;
import io.netty.channel.nio.NioIoHandler;
import io.netty.channel.socket.SocketChannel;
import io.netty.channel.socket.nio.NioServerSocketChannel;
import io.netty.handler.codec.http.DefaultFullHttpResponse;
import io.netty.handler.codec.http.FullHttpRequest;
import io.netty.handler.codec.http.FullHttpResponse;
import io.netty.handler.codec.http.HttpHeaderNames;
import io.netty.handler.codec.http.HttpObjectAggregator;
import io.netty.handler.codec.http.HttpResponseStatus;
import io.netty.handler.codec.http.HttpServerCodec;
import io.netty.handler.codec.http.HttpVersion;
import io.netty.handler.codec.http.QueryStringDecoder;
import io.netty.handler.codec.http.websocketx.WebSocketFrameAggregator;
import io.netty.handler.codec.http.websocketx.WebSocketServerHandshaker;
import io.netty.handler.codec.http.websocketx.WebSocketServerHandshakerFactory;
import io.netty.handler.ssl.SslContext;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.TimeUnit;
import java.util.function.IntSupplier;

/**
 * The API server of a {@link FakeCluster} with ports of pods that can be forwarded. As with a real server the request for
 * a WebSocket is checked like any other first, and then for the right to create too.
 */
final class PortForwardApi implements AutoCloseable {

    /** Watching for leaks, which is for the client's buffers, takes longer than all the rest. */
    static final ByteBufAllocator UNWATCHED = new UnpooledByteBufAllocator(false, true);

    private static final String SUBPROTOCOL = "v4.channel.k8s.io";

    private final FakeCluster cluster;
    private final HttpClient http =
            HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
    private final EventLoopGroup loops = new MultiThreadIoEventLoopGroup(2, NioIoHandler.newFactory());
    private final Map<String, IntSupplier> ports = new ConcurrentHashMap<>();
    private final Set<ForwardedPodPort> open = ConcurrentHashMap.newKeySet();
    private final String scheme;
    private final Channel server;

    PortForwardApi(FakeCluster cluster) {
        this(cluster, null);
    }

    /** With TLS. */
    PortForwardApi(FakeCluster cluster, SslContext tls) {
        this.cluster = cluster;
        this.scheme = tls == null ? "http" : "https";
        this.server = new ServerBootstrap()
                .group(loops)
                .channel(NioServerSocketChannel.class)
                .childOption(ChannelOption.ALLOCATOR, UNWATCHED)
                .childHandler(new ChannelInitializer<SocketChannel>() {
                    @Override
                    protected void initChannel(SocketChannel channel) {
                        if (tls != null) {
                            channel.pipeline().addLast(tls.newHandler(channel.alloc()));
                        }
                        channel.pipeline()
                                .addLast(new HttpServerCodec(), new HttpObjectAggregator(64 * 1024), new Requests());
                    }
                })
                .bind(InetAddress.getLoopbackAddress(), 0)
                .syncUninterruptibly()
                .channel();
    }

    String url() {
        return scheme + "://127.0.0.1:" + ((java.net.InetSocketAddress) server.localAddress()).getPort();
    }

    Path kubeconfig(Path directory) {
        return cluster.kubeconfig(directory, GridObjects.NAMESPACE, url());
    }

    /** What listens in a pod: a port of this machine, 0 for nothing. */
    void listen(String pod, int port, IntSupplier target) {
        ports.put(pod + ":" + port, target);
    }

    /** Writes the ports of pods to a file of properties. */
    void writePorts(Path file) throws IOException {
        Files.write(
                file,
                ports.entrySet().stream()
                        .map(port -> port.getKey().replace(':', '/') + "="
                                + port.getValue().getAsInt())
                        .toList());
    }

    /** Number of WebSockets. */
    long open() {
        return open.size();
    }

    /** Cuts all connections to a pod, without the end that a WebSocket should have. */
    void cut(String pod) {
        open.stream().filter(forward -> forward.pod().equals(pod)).forEach(ForwardedPodPort::cut);
    }

    private final class Requests extends SimpleChannelInboundHandler<FullHttpRequest> {

        @Override
        protected void channelRead0(ChannelHandlerContext context, FullHttpRequest request) {
            FullHttpRequest retained = request.retain();
            HttpRequest.Builder same = HttpRequest.newBuilder(URI.create(cluster.url() + request.uri()))
                    .method(request.method().name(), HttpRequest.BodyPublishers.noBody());
            request.headers().forEach(header -> {
                if (Set.of("authorization", "user-agent", "accept")
                        .contains(header.getKey().toLowerCase(java.util.Locale.ROOT))) {
                    same.header(header.getKey(), header.getValue());
                }
            });
            var unused = http.sendAsync(same.build(), HttpResponse.BodyHandlers.ofByteArray())
                    .whenComplete((response, failure) -> {
                        context.executor().execute(() -> {
                            try {
                                answer(context, retained, response, failure);
                            } finally {
                                retained.release();
                            }
                        });
                    });
        }

        private void answer(
                ChannelHandlerContext context,
                FullHttpRequest request,
                HttpResponse<byte[]> response,
                Throwable failure) {
            boolean upgrade = SUBPROTOCOL.equals(request.headers().get(HttpHeaderNames.SEC_WEBSOCKET_PROTOCOL));
            if (failure != null) {
                var unused = context.close();
            } else if (upgrade && response.statusCode() == 400) {
                QueryStringDecoder uri = new QueryStringDecoder(request.uri());
                String[] path = uri.path().split("/", -1);
                String pod = path[path.length - 2];
                int status = cluster.mayCreate("pods/portforward", pod);
                if (status == 200) {
                    upgrade(context, request, pod, uri.parameters().get("ports").get(0));
                } else {
                    respond(context, status, new byte[0]);
                }
            } else {
                respond(context, response.statusCode(), response.body());
            }
        }

        private void respond(ChannelHandlerContext context, int status, byte[] body) {
            FullHttpResponse response = new DefaultFullHttpResponse(
                    HttpVersion.HTTP_1_1, HttpResponseStatus.valueOf(status), Unpooled.wrappedBuffer(body));
            response.headers()
                    .set(HttpHeaderNames.CONTENT_TYPE, "application/json")
                    .set(HttpHeaderNames.CONTENT_LENGTH, body.length);
            var unused = context.writeAndFlush(response);
        }

        private void upgrade(ChannelHandlerContext context, FullHttpRequest request, String pod, String port) {
            WebSocketServerHandshaker handshaker =
                    new WebSocketServerHandshakerFactory(url(), SUBPROTOCOL, false, 1 << 20).newHandshaker(request);
            int target = ports.getOrDefault(pod + ":" + port, () -> 0).getAsInt();
            ForwardedPodPort forwarded =
                    new ForwardedPodPort(handshaker, context.channel(), pod, Integer.parseInt(port), target);
            open.add(forwarded);
            var unusedEnd = context.channel().closeFuture().addListener(closed -> open.remove(forwarded));
            var unusedStart = handshaker.handshake(context.channel(), request).addListener(done -> forwarded.connect());
            context.pipeline().replace(this, "frames", new WebSocketFrameAggregator(1 << 20));
            context.pipeline().addLast(forwarded);
        }
    }

    @Override
    public void close() {
        server.close().syncUninterruptibly();
        loops.shutdownGracefully(0, 2, TimeUnit.SECONDS).awaitUninterruptibly();
    }

    /** A free port of this machine that nothing listens on. */
    static int unusedPort() {
        try (java.net.ServerSocket socket = new java.net.ServerSocket(0)) {
            return socket.getLocalPort();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
