package io.lrmi.observe;

import java.util.concurrent.atomic.AtomicReference;

/** Tells each thing that happens to one connection once, whoever notices it first. Safe for use by many threads. */
public final class ConnectionEvents {

    private enum State {
        CONNECTING,
        OPEN,
        OVER
    }

    private final ClientEvents events;
    private final String peer;
    private final long started;
    private final AtomicReference<State> state = new AtomicReference<>(State.CONNECTING);

    ConnectionEvents(ClientEvents events, String peer) {
        this.events = events;
        this.peer = peer;
        this.started = events.observed() ? System.nanoTime() : 0;
    }

    /** Both ends have shaken hands. */
    public void opened() {
        if (state.compareAndSet(State.CONNECTING, State.OPEN)) {
            events.connectionOpened(peer, nanos());
        }
    }

    /** The connection could not be made, or broke. */
    public void failed() {
        end(true);
    }

    /** The connection is closed; if it was not even made, it was not wanted any more. */
    public void closed() {
        end(false);
    }

    private void end(boolean failed) {
        State before = state.getAndSet(State.OVER);
        if (before == State.OPEN) {
            events.connectionClosed(peer);
        } else if (before == State.CONNECTING && failed) {
            events.connectionFailed(peer, nanos());
        }
    }

    private long nanos() {
        return events.observed() ? System.nanoTime() - started : 0;
    }
}
