package io.lrmi.transport;

import io.lrmi.observe.PeerEvents;
import io.lrmi.wire.ProtocolVersion;

/** Opens connections to one member. Safe for use by many threads. */
final class Opener {

    private volatile Endpoint endpoint;
    private final TransportOptions options;
    private final ProtocolVersion version;
    private final Deadlines deadlines;
    private final Loops loops;
    private final long callerId;
    private final ClassQuestions questions;
    private final PeerEvents events;

    Opener(
            Endpoint endpoint,
            TransportOptions options,
            ProtocolVersion version,
            Deadlines deadlines,
            Loops loops,
            long callerId,
            ClassQuestions questions,
            PeerEvents events) {
        this.endpoint = endpoint;
        this.options = options;
        this.version = version;
        this.deadlines = deadlines;
        this.loops = loops;
        this.callerId = callerId;
        this.questions = questions;
        this.events = events;
    }

    Endpoint endpoint() {
        return endpoint;
    }

    void moveTo(Endpoint moved) {
        endpoint = moved;
    }

    TransportOptions options() {
        return options;
    }

    PeerEvents events() {
        return events;
    }

    Deadlines deadlines() {
        return deadlines;
    }

    /**
     * Connects, in the calling thread.
     *
     * @param request that needs the connection, for messages
     */
    DirectConnection direct(Request request) {
        return DirectConnection.open(endpoint, options, version, callerId, questions, events, deadlines, request);
    }

    /**
     * Starts to connect; its deadlines are watched.
     *
     * @param onFreed run once for each call that is over
     */
    PipelinedConnection pipelined(Runnable onFreed) {
        PipelinedConnection opened =
                PipelinedConnection.open(endpoint, options, version, callerId, questions, events, onFreed, loops);
        deadlines.watch(opened);
        return opened;
    }
}
