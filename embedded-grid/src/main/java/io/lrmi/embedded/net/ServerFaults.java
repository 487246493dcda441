package io.lrmi.embedded.net;

import io.netty.channel.Channel;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/** How the connections of one server misbehave, for tests of clients. Safe for use by many threads. */
public final class ServerFaults {

    private final Set<FaultHandler> connections = ConcurrentHashMap.newKeySet();
    private volatile boolean frozen;
    private volatile boolean refusing;
    private volatile boolean garbage;
    private volatile boolean wrong;
    private volatile long delayNanos;

    /** Whether nothing is read and nothing sent, while connections stay open and new ones are accepted. */
    public void frozen(boolean value) {
        frozen = value;
        connections.forEach(FaultHandler::changed);
    }

    /** Whether new connections are closed at once. */
    public void refusing(boolean value) {
        refusing = value;
    }

    /** Whether bytes that are no frame are sent in place of every reply. */
    public void garbage(boolean value) {
        garbage = value;
    }

    /** Whether every call is answered with a result that is none of its own. */
    public void wrong(boolean value) {
        wrong = value;
    }

    /** How long every reply is held back, 0 for not at all. */
    public void delayNanos(long value) {
        delayNanos = value;
        connections.forEach(FaultHandler::changed);
    }

    /** Closes the connections if anything on them may be held back; it is neither carried out nor sent then. */
    public void cutHeldBack() {
        if (frozen || delayNanos > 0) {
            connections.forEach(FaultHandler::cut);
        }
    }

    /** Ends all of it. What was held back is sent. */
    public void none() {
        refusing = false;
        garbage = false;
        wrong = false;
        delayNanos(0);
        frozen(false);
    }

    boolean isFrozen() {
        return frozen;
    }

    boolean isRefusing() {
        return refusing;
    }

    boolean isGarbage() {
        return garbage;
    }

    boolean isWrong() {
        return wrong;
    }

    long delayNanos() {
        return delayNanos;
    }

    /** Makes a new connection misbehave when it should. */
    void attach(Channel channel) {
        channel.pipeline().addFirst(new FaultHandler(this));
    }

    void opened(FaultHandler connection) {
        connections.add(connection);
    }

    void closed(FaultHandler connection) {
        connections.remove(connection);
    }
}
