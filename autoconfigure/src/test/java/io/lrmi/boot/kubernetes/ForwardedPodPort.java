package io.lrmi.boot.kubernetes;

import io.netty.bootstrap.Bootstrap;
import io.netty.buffer.ByteBuf;
import io.netty.buffer.Unpooled;
import io.netty.channel.Channel;
import io.netty.channel.ChannelFutureListener;
import io.netty.channel.ChannelHandlerContext;
import io.netty.channel.ChannelInboundHandlerAdapter;
import io.netty.channel.ChannelOption;
import io.netty.channel.SimpleChannelInboundHandler;
import io.netty.channel.socket.nio.NioSocketChannel;
import io.netty.handler.codec.http.websocketx.BinaryWebSocketFrame;
import io.netty.handler.codec.http.websocketx.CloseWebSocketFrame;
import io.netty.handler.codec.http.websocketx.WebSocketFrame;
import io.netty.handler.codec.http.websocketx.WebSocketServerHandshaker;
import java.nio.charset.StandardCharsets;

/** One WebSocket to a port of a pod: what a kubelet does with it. */
final class ForwardedPodPort extends SimpleChannelInboundHandler<WebSocketFrame> {

    private final WebSocketServerHandshaker handshaker;
    private final Channel client;
    private final String pod;
    private final int port;
    private final int target;

    // These belong to the client's event loop.
    private ByteBuf early = PortForwardApi.UNWATCHED.buffer();
    private Channel process;
    private boolean ended;

    ForwardedPodPort(WebSocketServerHandshaker handshaker, Channel client, String pod, int port, int target) {
        this.handshaker = handshaker;
        this.client = client;
        this.pod = pod;
        this.port = port;
        this.target = target;
    }

    String pod() {
        return pod;
    }

    void connect() {
        for (byte channel : new byte[] {0, 1}) {
            send(
                    client,
                    new BinaryWebSocketFrame(
                            PortForwardApi.UNWATCHED.buffer().writeByte(channel).writeShortLE(port)));
        }
        var unused = new Bootstrap()
                .group(client.eventLoop())
                .channel(NioSocketChannel.class)
                .option(ChannelOption.TCP_NODELAY, true)
                .option(ChannelOption.ALLOCATOR, PortForwardApi.UNWATCHED)
                .handler(new FromProcess())
                .connect("127.0.0.1", target)
                .addListener((ChannelFutureListener) done -> {
                    if (!done.isSuccess()) {
                        fail();
                        return;
                    }
                    process = done.channel();
                    send(process, early);
                    if (ended) {
                        var unusedEnd = process.close();
                    }
                });
    }

    private void fail() {
        ended = true;
        early.release();
        String text =
                "error forwarding port " + port + " to pod 4711, uid : exit status 1: connect: Connection refused";
        send(
                client,
                new BinaryWebSocketFrame(PortForwardApi.UNWATCHED
                        .buffer()
                        .writeByte(1)
                        .writeBytes(text.getBytes(StandardCharsets.UTF_8))));
        end(new CloseWebSocketFrame());
    }

    private static void send(Channel channel, Object message) {
        var unused = channel.writeAndFlush(message);
    }

    private void end(CloseWebSocketFrame frame) {
        var unused = handshaker.close(client, frame);
    }

    void cut() {
        var unused = client.close();
    }

    @Override
    protected void channelRead0(ChannelHandlerContext context, WebSocketFrame frame) {
        if (frame instanceof CloseWebSocketFrame close) {
            end(close.retain());
            return;
        }
        ByteBuf content = frame.content();
        if (content.readByte() != 0) {
            throw new IllegalStateException("Not the data channel");
        }
        if (ended) {
            return;
        }
        if (process == null) {
            early.writeBytes(content);
        } else {
            send(process, content.retain());
        }
    }

    @Override
    public void channelWritabilityChanged(ChannelHandlerContext context) {
        if (process != null) {
            process.config().setAutoRead(client.isWritable());
        }
    }

    @Override
    public void channelInactive(ChannelHandlerContext context) {
        ended = true;
        if (process != null) {
            var unused = process.close();
        }
    }

    private final class FromProcess extends ChannelInboundHandlerAdapter {

        @Override
        public void channelRead(ChannelHandlerContext context, Object data) {
            send(
                    client,
                    new BinaryWebSocketFrame(
                            Unpooled.wrappedBuffer(Unpooled.wrappedBuffer(new byte[] {0}), (ByteBuf) data)));
        }

        @Override
        public void channelWritabilityChanged(ChannelHandlerContext context) {
            client.config().setAutoRead(context.channel().isWritable());
        }

        @Override
        public void channelInactive(ChannelHandlerContext context) {
            if (client.isActive()) {
                end(new CloseWebSocketFrame());
            }
        }
    }
}
