package io.lrmi.embedded.net;

import io.lrmi.wire.tls.TlsCodec;
import io.netty.buffer.ByteBuf;
import io.netty.channel.ChannelDuplexHandler;
import io.netty.channel.ChannelFutureListener;
import io.netty.channel.ChannelHandlerContext;
import io.netty.channel.ChannelPromise;
import java.util.Arrays;
import javax.net.ssl.SSLException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Encrypts an LRMI connection: between the decoder of frames and the handler of requests. */
final class TlsHandler extends ChannelDuplexHandler {

    private static final Logger LOG = LoggerFactory.getLogger(TlsHandler.class);

    /** What is written as it is: answers to watchdog requests are not encrypted. */
    record Clear(ByteBuf frame) {}

    private final TlsCodec codec;

    TlsHandler(TlsCodec codec) {
        this.codec = codec;
    }

    @Override
    public void channelActive(ChannelHandlerContext context) throws SSLException {
        codec.begin();
        context.fireChannelActive();
    }

    @Override
    public void channelRead(ChannelHandlerContext context, Object message) {
        if (!(message instanceof Inbound.Frame frame)) {
            context.fireChannelRead(message);
            return;
        }
        try {
            byte[] bytes = frame.bytes();
            if (!codec.isOpen()) {
                byte[] answer = codec.handshake(bytes, 0, bytes.length);
                var unused = context.writeAndFlush(
                        context.alloc().buffer(answer.length).writeBytes(answer));
            } else if (codec.unwrap(bytes, 0, bytes.length)) {
                context.fireChannelRead(new Inbound.Frame(Arrays.copyOf(codec.message(), codec.messageSize())));
            }
        } catch (SSLException e) {
            LOG.info(
                    "TLS of the connection from {} failed: {}",
                    context.channel().remoteAddress(),
                    e.getMessage());
            alert(context);
        }
    }

    /** Tells the peer why, which otherwise sees a connection that is cut. */
    private void alert(ChannelHandlerContext context) {
        byte[] alert = codec.alert();
        var unused = context.writeAndFlush(context.alloc().buffer(alert.length).writeBytes(alert))
                .addListener(ChannelFutureListener.CLOSE);
    }

    @Override
    public void write(ChannelHandlerContext context, Object message, ChannelPromise promise) throws SSLException {
        if (message instanceof Clear clear) {
            var unused = context.write(clear.frame(), promise);
            return;
        }
        ByteBuf frame = (ByteBuf) message;
        try {
            byte[] bytes = new byte[frame.readInt()];
            frame.readBytes(bytes);
            codec.wrap(bytes, 0, bytes.length);
        } finally {
            frame.release();
        }
        var unused = context.write(
                context.alloc().buffer(codec.framesSize()).writeBytes(codec.frames(), 0, codec.framesSize()), promise);
    }
}
