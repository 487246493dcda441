package io.lrmi;

/** What the search for the active member of a partition came to. */
public enum FailoverOutcome {
    /** Another member than before is active now. */
    MOVED,
    /** The member that was active before still is: it was its connection that broke, or it was slow. */
    RETURNED,
    /** None was active within {@link LrmiClientOptions#activeMemberTimeout()}, or the client was closed. */
    FAILED
}
