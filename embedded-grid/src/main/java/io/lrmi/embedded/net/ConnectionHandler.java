package io.lrmi.embedded.net;

import io.lrmi.failure.WireFormatException;
import io.lrmi.wire.CallHeader;
import io.lrmi.wire.Handshake;
import io.lrmi.wire.JavaTypes;
import io.lrmi.wire.ProtocolVersion;
import io.lrmi.wire.Reply;
import io.lrmi.wire.WireInput;
import io.lrmi.wire.WireLimits;
import io.lrmi.wire.WireNode;
import io.lrmi.wire.WireOutput;
import io.lrmi.wire.WireRegistry;
import io.lrmi.wire.error.JavaErrors;
import io.lrmi.wire.error.WireThrowable;
import io.netty.buffer.ByteBuf;
import io.netty.channel.Channel;
import io.netty.channel.ChannelFutureListener;
import io.netty.channel.ChannelHandlerContext;
import io.netty.channel.SimpleChannelInboundHandler;
import java.nio.channels.ClosedChannelException;
import java.util.ArrayDeque;
import java.util.concurrent.CompletableFuture;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * One LRMI connection. Its requests are carried out strictly one after another: while one is under way, nothing more is
 * read. All state is owned by the event loop of the channel.
 */
final class ConnectionHandler extends SimpleChannelInboundHandler<Inbound> {

    private static final Logger LOG = LoggerFactory.getLogger(ConnectionHandler.class);
    private static final int CONNECTION_UNKNOWN = 0;
    private static final int CONNECTION_BUSY = 1;
    private static final int CONNECTION_IDLE = 2;

    /** What a server that answers wrongly answers. */
    private static final String WRONG_RESULT = "result of another call";

    private final LrmiServer server;
    private final boolean encrypted;
    private final WireInput in;
    private final WireOutput out;
    private final ArrayDeque<Inbound> waiting = new ArrayDeque<>();
    private boolean handshaken;
    private boolean handling;
    private @Nullable PendingCall current;
    /** Takes the next frame; set while the client is asked something in the middle of a call. */
    private @Nullable CompletableFuture<@Nullable Object> question;
    /** Read by other connections that ask about this one. */
    private volatile boolean busy;

    ConnectionHandler(LrmiServer server, WireRegistry registry, boolean encrypted) {
        this.server = server;
        this.encrypted = encrypted;
        this.in = WireInput.forConnection(registry, WireLimits.DEFAULT, server.version());
        this.out = WireOutput.forConnection(FrameDecoder.MAX_FRAME, server.version());
    }

    @Override
    public void channelActive(ChannelHandlerContext context) {
        server.opened(context.channel(), this);
        context.fireChannelActive();
    }

    @Override
    public void channelInactive(ChannelHandlerContext context) {
        server.closed(context.channel());
        waiting.clear();
        PendingCall call = current;
        current = null;
        CompletableFuture<@Nullable Object> asked = question;
        question = null;
        if (asked != null) {
            asked.completeExceptionally(new ClosedChannelException());
        }
        if (call != null) {
            call.disconnected();
        }
        context.fireChannelInactive();
    }

    @Override
    public void exceptionCaught(ChannelHandlerContext context, Throwable cause) {
        LOG.debug("Connection from {} failed", context.channel().remoteAddress(), cause);
        var unused = context.close();
    }

    @Override
    protected void channelRead0(ChannelHandlerContext context, Inbound inbound) {
        waiting.add(inbound);
        handleWaiting(context.channel());
    }

    /** Goes on until a request cannot be answered at once. */
    private void handleWaiting(Channel channel) {
        if (handling) {
            return;
        }
        handling = true;
        while ((current == null || question != null) && !waiting.isEmpty() && channel.isActive()) {
            handle(channel, waiting.remove());
        }
        handling = false;
        channel.config().setAutoRead(current == null || question != null);
    }

    private void handle(Channel channel, Inbound inbound) {
        if (inbound instanceof Inbound.WatchdogRequest request) {
            Reply.writeDetached(out, JavaTypes.node(stateOf(channel, request.port())), null);
            ByteBuf answer = frame(channel);
            var unused =
                    channel.writeAndFlush(encrypted ? new TlsHandler.Clear(answer) : answer, channel.voidPromise());
        } else if (inbound instanceof Inbound.Frame frame) {
            try {
                in.begin(frame.bytes(), 0, frame.bytes().length);
                CallHeader header = CallHeader.read(in);
                CompletableFuture<@Nullable Object> asked = question;
                if (asked != null) {
                    question = null;
                    // Whatever comes is taken for the answer.
                    asked.complete(header.request());
                    return;
                }
                handleFrame(channel, header);
            } catch (WireFormatException e) {
                LOG.warn("Unreadable request from {}: {}", channel.remoteAddress(), e.getMessage());
                refuse(channel, ProtocolFailures.unreadable(channel.remoteAddress(), String.valueOf(e.getMessage())));
            }
        }
    }

    /** To be called by the event loop only. */
    boolean isHandling() {
        return handling;
    }

    private int stateOf(Channel asking, int port) {
        ConnectionHandler other = server.connection(asking, port);
        if (other == null) {
            return CONNECTION_UNKNOWN;
        }
        return other.busy ? CONNECTION_BUSY : CONNECTION_IDLE;
    }

    private void handleFrame(Channel channel, CallHeader header) {
        if (header.isRequestObject()) {
            if (header.request() instanceof Handshake handshake) {
                ProtocolVersion effective = handshake.version().min(server.version());
                in.version(effective);
                out.version(effective);
                handshaken = true;
            }
            Reply.writeDetached(out, null, null);
            flush(channel);
        } else if (!handshaken) {
            var unused = channel.close();
        } else if (header.objectId() == CallHeader.KEEP_ALIVE_TARGET) {
            if (!header.isOneWay()) {
                Reply.write(out, null, null);
                flush(channel);
            }
        } else {
            call(channel, header);
        }
    }

    private void call(Channel channel, CallHeader header) {
        MethodTable object = server.object(header.objectId());
        if (object == null) {
            refuse(channel, ProtocolFailures.noSuchObject(channel.remoteAddress(), header.objectId()));
            return;
        }
        RemoteMethod method = object.method(header.method());
        if (method == null) {
            refuse(channel, ProtocolFailures.noSuchMethod(channel.remoteAddress(), header.objectId(), header.method()));
            return;
        }
        PendingCall call = new PendingCall(this, channel, header.classLoaderId());
        if (!header.isOneWay()) {
            current = call;
            busy = true;
        }
        try {
            method.invoke(in, call);
        } catch (WireFormatException e) {
            call.disconnected();
            throw e;
        } catch (RuntimeException e) {
            LOG.warn("Request from {} failed", channel.remoteAddress(), e);
            call.fail(WireThrowable.builder(JavaErrors.ILLEGAL_STATE)
                    .message(e.toString())
                    .build());
        }
    }

    /** Sends the answer of a call, unless it was sent one-way or the client has gone. */
    void answer(PendingCall call, @Nullable Object result, WireNode.@Nullable Instance exception) {
        if (current != call) {
            return;
        }
        Channel channel = call.channel();
        current = null;
        busy = false;
        try {
            Object told = server.faults().isWrong() ? WRONG_RESULT : result;
            Reply.write(out, told, exception == null ? null : JavaErrors.application(exception));
        } catch (RuntimeException e) {
            LOG.warn("Reply to {} cannot be written", channel.remoteAddress(), e);
            out.abandon();
            refuse(channel, ProtocolFailures.unwritable(channel.remoteAddress(), e.toString()));
            return;
        }
        flush(channel);
        handleWaiting(channel);
    }

    /** Sends a question in place of the answer, and waits for the next frame. */
    void ask(PendingCall call, Object asked, CompletableFuture<@Nullable Object> answer) {
        if (current != call || question != null) {
            answer.completeExceptionally(new IllegalStateException("The call is over"));
            return;
        }
        Reply.write(out, asked, null);
        question = answer;
        flush(call.channel());
        handleWaiting(call.channel());
    }

    /** Ends the connection of a call whose arguments could not be restored. */
    void refuse(PendingCall call, WireNode.Instance cause) {
        if (current == call) {
            busy = false;
            refuse(call.channel(), ProtocolFailures.unrestored(call.channel().remoteAddress(), cause));
        }
    }

    private void refuse(Channel channel, WireNode.Instance exception) {
        current = null;
        waiting.clear();
        Reply.write(out, null, exception);
        var unused = channel.writeAndFlush(frame(channel)).addListener(ChannelFutureListener.CLOSE);
    }

    private void flush(Channel channel) {
        var unused = channel.writeAndFlush(frame(channel), channel.voidPromise());
    }

    private ByteBuf frame(Channel channel) {
        return channel.alloc().buffer(out.size()).writeBytes(out.array(), 0, out.size());
    }
}
