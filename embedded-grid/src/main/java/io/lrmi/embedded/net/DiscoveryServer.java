package io.lrmi.embedded.net;

import io.lrmi.wire.lookup.DiscoveryAnswer;
import io.netty.bootstrap.ServerBootstrap;
import io.netty.buffer.ByteBuf;
import io.netty.channel.Channel;
import io.netty.channel.ChannelFutureListener;
import io.netty.channel.ChannelHandlerContext;
import io.netty.channel.ChannelInitializer;
import io.netty.channel.ChannelOption;
import io.netty.channel.EventLoopGroup;
import io.netty.channel.socket.SocketChannel;
import io.netty.channel.socket.nio.NioServerSocketChannel;
import io.netty.handler.codec.ByteToMessageDecoder;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.util.List;

/** The port of unicast discovery: answers one request per connection. */
public final class DiscoveryServer implements AutoCloseable {

    private final Channel channel;

    /**
     * Binds the port.
     *
     * @param port 0 for any free one
     * @param answer complete answer to a request
     * @throws io.netty.channel.ChannelException if the address is in use
     */
    public DiscoveryServer(EventLoopGroup group, InetAddress host, int port, byte[] answer) {
        this.channel = new ServerBootstrap()
                .group(group)
                .channel(NioServerSocketChannel.class)
                .option(ChannelOption.SO_REUSEADDR, true)
                .childHandler(new ChannelInitializer<SocketChannel>() {
                    @Override
                    protected void initChannel(SocketChannel connection) {
                        connection.pipeline().addLast(new RequestHandler(answer));
                    }
                })
                .bind(host, port)
                .syncUninterruptibly()
                .channel();
    }

    public int port() {
        return ((InetSocketAddress) channel.localAddress()).getPort();
    }

    @Override
    public void close() {
        ServerSockets.close(channel);
    }

    private static final class RequestHandler extends ByteToMessageDecoder {

        private final byte[] answer;

        RequestHandler(byte[] answer) {
            this.answer = answer;
        }

        @Override
        protected void decode(ChannelHandlerContext context, ByteBuf in, List<Object> out) {
            if (in.readableBytes() < 4) {
                return;
            }
            boolean understood = in.readInt() == DiscoveryAnswer.REQUEST;
            in.skipBytes(in.readableBytes());
            if (understood) {
                var unused = context.writeAndFlush(
                                context.alloc().buffer(answer.length).writeBytes(answer))
                        .addListener(ChannelFutureListener.CLOSE);
            } else {
                var unused = context.close();
            }
        }

        @Override
        public void exceptionCaught(ChannelHandlerContext context, Throwable cause) {
            var unused = context.close();
        }
    }
}
