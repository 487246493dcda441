package io.lrmi.wire.tls;

import io.lrmi.failure.WireFormatException;
import java.nio.ByteBuffer;
import java.util.Arrays;
import javax.net.ssl.SSLEngine;
import javax.net.ssl.SSLEngineResult;
import javax.net.ssl.SSLEngineResult.HandshakeStatus;
import javax.net.ssl.SSLException;
import javax.net.ssl.SSLHandshakeException;

/**
 * The TLS of one connection, either end (docs/protocol.md, "TLS"): records travel inside of LRMI frames, one to a frame during the
 * handshake, and behind a byte that says whether more of the message follows afterwards. The bytes before the first frame stay in
 * clear text.
 *
 * <p>Not safe for use by several threads; reading and writing may not overlap either.
 */
public final class TlsCodec {

    /** The only version the framing works with: later ones send records of their own accord. */
    public static final String VERSION = "TLSv1.2";

    private static final int LENGTH_SIZE = 4;
    private static final int RETAINED_SIZE = 256 * 1024;
    private static final byte LAST = 0;
    private static final byte MORE = 1;

    private final SSLEngine engine;
    private final int maxMessageSize;
    private boolean open;
    private ByteBuffer encrypted = ByteBuffer.allocate(0);
    private byte[] plaintext = new byte[0];
    private int plaintextSize;
    private boolean complete = true;

    /**
     * Prepares for the handshake.
     *
     * @param engine in client or server mode; its protocols are limited to {@value #VERSION}
     * @param maxMessageSize most bytes of one message, in either direction
     */
    public TlsCodec(SSLEngine engine, int maxMessageSize) {
        this.engine = engine;
        this.maxMessageSize = maxMessageSize;
        engine.setEnabledProtocols(new String[] {VERSION});
    }

    /**
     * Begins the handshake.
     *
     * @return frames to send, of length 0 if the peer has to begin
     * @throws SSLException if the engine cannot begin, because of its ciphers for example
     */
    public byte[] begin() throws SSLException {
        engine.beginHandshake();
        return advance(ByteBuffer.allocate(0));
    }

    /** Whether messages can be sent and received. */
    public boolean isOpen() {
        return open;
    }

    /**
     * Takes a frame of the handshake.
     *
     * @return frames to send, of length 0 if it is the peer's turn or the handshake is over
     * @throws SSLException if the peer is not trusted, or has no cipher in common, or does not speak TLS
     */
    public byte[] handshake(byte[] array, int offset, int length) throws SSLException {
        if (open) {
            throw new IllegalStateException("The handshake is over");
        }
        try {
            return advance(ByteBuffer.wrap(array, offset, length));
        } catch (RuntimeException e) {
            // Engines of the JDK throw what comes, such as ClassCastException when a client is sent the hello of a
            // client.
            throw new SSLHandshakeException("the peer broke the rules of the TLS handshake: " + e);
        }
    }

    private byte[] advance(ByteBuffer in) throws SSLException {
        ByteBuffer out = ByteBuffer.allocate(0);
        ByteBuffer unused = ByteBuffer.allocate(engine.getSession().getApplicationBufferSize());
        while (true) {
            HandshakeStatus status = engine.getHandshakeStatus();
            if (status == HandshakeStatus.NEED_TASK) {
                for (Runnable task = engine.getDelegatedTask(); task != null; task = engine.getDelegatedTask()) {
                    task.run();
                }
            } else if (status == HandshakeStatus.NEED_WRAP) {
                out = room(out, LENGTH_SIZE + engine.getSession().getPacketBufferSize());
                int start = out.position();
                out.position(start + LENGTH_SIZE);
                SSLEngineResult result = engine.wrap(ByteBuffer.allocate(0), out);
                if (result.bytesProduced() == 0) {
                    out.position(start);
                    requireOpen(result);
                } else {
                    out.putInt(start, result.bytesProduced());
                }
                if (result.getHandshakeStatus() == HandshakeStatus.FINISHED) {
                    open = true;
                }
            } else if (status == HandshakeStatus.NEED_UNWRAP && in.hasRemaining()) {
                SSLEngineResult result = engine.unwrap(in, unused);
                if (result.getStatus() == SSLEngineResult.Status.BUFFER_UNDERFLOW) {
                    throw new SSLHandshakeException("the peer sent part of a TLS record in a frame");
                }
                requireOpen(result);
                if (result.getHandshakeStatus() == HandshakeStatus.FINISHED) {
                    open = true;
                }
            } else {
                return Arrays.copyOf(out.array(), out.position());
            }
        }
    }

    /**
     * What tells the peer why TLS failed, after a method has thrown.
     *
     * @return a frame to send, of length 0 if there is nothing to say
     */
    public byte[] alert() {
        ByteBuffer out = ByteBuffer.allocate(LENGTH_SIZE + engine.getSession().getPacketBufferSize());
        out.position(LENGTH_SIZE);
        try {
            engine.wrap(ByteBuffer.allocate(0), out);
        } catch (SSLException e) {
            return new byte[0];
        }
        out.putInt(0, out.position() - LENGTH_SIZE);
        return out.position() == LENGTH_SIZE ? new byte[0] : Arrays.copyOf(out.array(), out.position());
    }

    private static void requireOpen(SSLEngineResult result) throws SSLException {
        if (result.getStatus() == SSLEngineResult.Status.CLOSED) {
            throw new SSLHandshakeException("the peer ended the TLS handshake");
        }
    }

    private static ByteBuffer room(ByteBuffer buffer, int count) {
        if (buffer.remaining() >= count) {
            return buffer;
        }
        return ByteBuffer.allocate(Math.max(buffer.capacity() * 2, buffer.position() + count))
                .put(buffer.flip());
    }

    /**
     * Encrypts a message. The frames are in {@link #frames()} up to {@link #framesSize()} until the next call.
     *
     * @param offset where the message begins, behind the length that goes before it in clear text
     * @throws SSLException if the peer ended the connection
     */
    public void wrap(byte[] array, int offset, int length) throws SSLException {
        ByteBuffer source = ByteBuffer.wrap(array, offset, length);
        int packet = engine.getSession().getPacketBufferSize();
        encrypted = encrypted.capacity() > RETAINED_SIZE && length < RETAINED_SIZE
                ? ByteBuffer.allocate(0)
                : encrypted.clear();
        do {
            encrypted = room(encrypted, LENGTH_SIZE + 1 + packet);
            int start = encrypted.position();
            encrypted.position(start + LENGTH_SIZE + 1);
            SSLEngineResult result = engine.wrap(source, encrypted);
            if (result.getStatus() != SSLEngineResult.Status.OK) {
                throw new SSLException("TLS is over: " + result.getStatus());
            }
            encrypted.putInt(start, 1 + result.bytesProduced());
            encrypted.put(start + LENGTH_SIZE, source.hasRemaining() ? MORE : LAST);
        } while (source.hasRemaining());
    }

    public byte[] frames() {
        return encrypted.array();
    }

    public int framesSize() {
        return encrypted.position();
    }

    /**
     * Decrypts a frame. When the message is complete it is in {@link #message()} up to {@link #messageSize()} until the next call.
     *
     * @return whether the message is complete
     * @throws SSLException if the frame was changed on its way, or the peer ended TLS
     * @throws WireFormatException if the frame is none of a message, or the message is too long
     */
    public boolean unwrap(byte[] array, int offset, int length) throws SSLException {
        byte flag = array[offset];
        if (flag != LAST && flag != MORE) {
            throw new WireFormatException("a frame inside of TLS begins with " + flag
                    + " instead of 0 or 1. If the peer speaks a later version than " + VERSION
                    + ", limit it to that one");
        }
        if (complete) {
            plaintextSize = 0;
            if (plaintext.length > RETAINED_SIZE) {
                plaintext = new byte[0];
            }
        }
        ByteBuffer source = ByteBuffer.wrap(array, offset + 1, length - 1);
        while (source.hasRemaining()) {
            int room = engine.getSession().getApplicationBufferSize();
            if (plaintext.length - plaintextSize < room) {
                plaintext = Arrays.copyOf(plaintext, Math.max(plaintext.length * 2, plaintextSize + room));
            }
            SSLEngineResult result =
                    engine.unwrap(source, ByteBuffer.wrap(plaintext, plaintextSize, plaintext.length - plaintextSize));
            plaintextSize += result.bytesProduced();
            if (result.getStatus() != SSLEngineResult.Status.OK) {
                throw new SSLException("TLS is over: " + result.getStatus());
            }
            if (engine.getHandshakeStatus() != HandshakeStatus.NOT_HANDSHAKING) {
                throw new WireFormatException("the peer began another TLS handshake, which is not supported");
            }
            if (plaintextSize > maxMessageSize) {
                throw new WireFormatException(
                        "a message inside of TLS has more than " + maxMessageSize
                                + " bytes. If it is meant to, raise gigaspaces.lrmi.max-frame-size (LrmiClientOptions.maxFrameSize)");
            }
        }
        complete = flag == LAST;
        return complete;
    }

    public byte[] message() {
        return plaintext;
    }

    public int messageSize() {
        return plaintextSize;
    }
}
