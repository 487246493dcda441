package io.lrmi.observe;

/** What happens on the way to one member or lookup service. Safe for use by many threads. */
public final class PeerEvents {

    /** Nobody watches. */
    public static final PeerEvents NONE = new PeerEvents(ClientEvents.NONE, "");

    private final ClientEvents events;
    private final String peer;

    /**
     * The events of one peer.
     *
     * @param peer its name, the same for as long as it is the same peer
     */
    public PeerEvents(ClientEvents events, String peer) {
        this.events = events;
        this.peer = peer;
    }

    public boolean observed() {
        return events.observed();
    }

    public void requestStarted() {
        events.requestStarted(peer);
    }

    public void requestEnded() {
        events.requestEnded(peer);
    }

    public void requestWaited(long nanos) {
        events.requestWaited(peer, nanos);
    }

    public void sent(long bytes) {
        events.bytesSent(peer, bytes);
    }

    public void received(long bytes) {
        events.bytesReceived(peer, bytes);
    }

    /** The events of one connection that begins to be made now. */
    public ConnectionEvents connecting() {
        return new ConnectionEvents(events, peer);
    }
}
