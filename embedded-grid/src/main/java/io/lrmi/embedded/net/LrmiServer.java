package io.lrmi.embedded.net;

import io.lrmi.wire.ProtocolVersion;
import io.lrmi.wire.WireRegistry;
import io.lrmi.wire.tls.TlsCodec;
import io.netty.bootstrap.ServerBootstrap;
import io.netty.channel.Channel;
import io.netty.channel.ChannelInitializer;
import io.netty.channel.ChannelOption;
import io.netty.channel.EventLoopGroup;
import io.netty.channel.socket.SocketChannel;
import io.netty.channel.socket.nio.NioServerSocketChannel;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Supplier;
import javax.net.ssl.SSLEngine;
import org.jspecify.annotations.Nullable;

/** The LRMI port of one server: accepts connections and finds the objects they call. Safe for use by many threads. */
public final class LrmiServer implements AutoCloseable {

    private final ProtocolVersion version;
    private final ServerFaults faults;
    private final Channel channel;
    private final Map<Long, MethodTable> objects = new ConcurrentHashMap<>();
    private final Map<Channel, ConnectionHandler> connections = new ConcurrentHashMap<>();

    /**
     * Binds the port.
     *
     * @param port 0 for any free one
     * @param version of this server
     * @param tls makes the TLS engine of a connection, in server mode; null for clear text
     * @param faults how its connections misbehave
     * @throws io.netty.channel.ChannelException if the address is in use
     */
    public LrmiServer(
            EventLoopGroup group,
            InetAddress host,
            int port,
            ProtocolVersion version,
            WireRegistry registry,
            @Nullable Supplier<SSLEngine> tls,
            ServerFaults faults) {
        this.version = version;
        this.faults = faults;
        this.channel = new ServerBootstrap()
                .group(group)
                .channel(NioServerSocketChannel.class)
                .option(ChannelOption.SO_REUSEADDR, true)
                .childOption(ChannelOption.TCP_NODELAY, true)
                .childHandler(new ChannelInitializer<SocketChannel>() {
                    @Override
                    protected void initChannel(SocketChannel connection) {
                        faults.attach(connection);
                        connection.pipeline().addLast(new FrameDecoder());
                        if (tls != null) {
                            connection
                                    .pipeline()
                                    .addLast(new TlsHandler(new TlsCodec(tls.get(), FrameDecoder.MAX_FRAME)));
                        }
                        connection.pipeline().addLast(new ConnectionHandler(LrmiServer.this, registry, tls != null));
                    }
                })
                .bind(host, port)
                .syncUninterruptibly()
                .channel();
    }

    public int port() {
        return ((InetSocketAddress) channel.localAddress()).getPort();
    }

    ProtocolVersion version() {
        return version;
    }

    public void export(long objectId, MethodTable methods) {
        objects.put(objectId, methods);
    }

    @Nullable
    MethodTable object(long objectId) {
        return objects.get(objectId);
    }

    ServerFaults faults() {
        return faults;
    }

    void opened(Channel connection, ConnectionHandler handler) {
        connections.put(connection, handler);
        if (!channel.isOpen()) {
            var unused = connection.close();
        }
    }

    void closed(Channel connection) {
        connections.remove(connection);
    }

    /** The connection from a port of the host that asks, or null. */
    @Nullable
    ConnectionHandler connection(Channel asking, int port) {
        InetAddress host = ((InetSocketAddress) asking.remoteAddress()).getAddress();
        for (Map.Entry<Channel, ConnectionHandler> entry : connections.entrySet()) {
            if (entry.getKey().remoteAddress() instanceof InetSocketAddress address
                    && address.getPort() == port
                    && address.getAddress().equals(host)) {
                return entry.getValue();
            }
        }
        return null;
    }

    /** Frees the port and cuts all connections, as the end of the server's process would. */
    @Override
    public void close() {
        objects.clear();
        ServerSockets.close(channel);
        for (Channel connection : connections.keySet()) {
            var unused = connection.close();
        }
    }
}
