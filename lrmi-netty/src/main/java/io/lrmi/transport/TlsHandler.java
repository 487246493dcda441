package io.lrmi.transport;

import io.lrmi.wire.tls.TlsCodec;
import io.netty.buffer.ByteBuf;
import io.netty.buffer.Unpooled;
import io.netty.channel.ChannelDuplexHandler;
import io.netty.channel.ChannelHandlerContext;
import io.netty.channel.ChannelPromise;
import io.netty.util.ReferenceCountUtil;
import javax.net.ssl.SSLException;

/**
 * Encrypts a pipelined connection. Between the splitter, whose frames it decrypts to messages, and the handler of replies, which
 * writes its messages with their lengths. Says {@link #READY} when messages can be written.
 */
final class TlsHandler extends ChannelDuplexHandler {

    /** User event: the TLS handshake is over. */
    static final Object READY = new Object();

    private final TlsCodec codec;
    private byte[] bytes = new byte[4096];

    TlsHandler(TlsCodec codec) {
        this.codec = codec;
    }

    @Override
    public void channelActive(ChannelHandlerContext ctx) throws SSLException {
        byte[] hello = codec.begin();
        var unused = ctx.writeAndFlush(
                ctx.alloc()
                        .buffer(DirectConnection.PREAMBLE.length + hello.length)
                        .writeBytes(DirectConnection.PREAMBLE)
                        .writeBytes(hello),
                ctx.voidPromise());
        ctx.fireChannelActive();
    }

    @Override
    public void channelRead(ChannelHandlerContext ctx, Object message) throws SSLException {
        int length;
        try {
            length = read((ByteBuf) message);
        } finally {
            ReferenceCountUtil.release(message);
        }
        if (codec.isOpen()) {
            if (codec.unwrap(bytes, 0, length)) {
                // The next handler copies it before it returns.
                ctx.fireChannelRead(Unpooled.wrappedBuffer(codec.message(), 0, codec.messageSize()));
            }
            return;
        }
        byte[] answer;
        try {
            answer = codec.handshake(bytes, 0, length);
        } catch (SSLException e) {
            byte[] alert = codec.alert();
            var unused = ctx.writeAndFlush(ctx.alloc().buffer(alert.length).writeBytes(alert), ctx.voidPromise());
            throw e;
        }
        if (answer.length > 0) {
            var unused = ctx.writeAndFlush(ctx.alloc().buffer(answer.length).writeBytes(answer), ctx.voidPromise());
        }
        if (codec.isOpen()) {
            ctx.fireUserEventTriggered(READY);
        }
    }

    private int read(ByteBuf frame) {
        int length = frame.readableBytes();
        if (bytes.length < length) {
            bytes = new byte[length];
        }
        frame.readBytes(bytes, 0, length);
        return length;
    }

    @Override
    public void write(ChannelHandlerContext ctx, Object message, ChannelPromise promise) throws SSLException {
        ByteBuf messages = (ByteBuf) message;
        ByteBuf encrypted = ctx.alloc().buffer(messages.readableBytes() + 64);
        boolean written = false;
        try {
            while (messages.isReadable()) {
                byte[] each = new byte[messages.readInt()];
                messages.readBytes(each);
                codec.wrap(each, 0, each.length);
                encrypted.writeBytes(codec.frames(), 0, codec.framesSize());
            }
            written = true;
        } finally {
            messages.release();
            if (!written) {
                encrypted.release();
            }
        }
        var unused = ctx.write(encrypted, promise);
    }
}
