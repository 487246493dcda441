package io.lrmi.embedded;

import io.lrmi.embedded.engine.Replica;
import io.lrmi.embedded.net.ServerFaults;
import java.time.Duration;

/**
 * What can go wrong with one member of an {@link EmbeddedGrid}, beside its end ({@link EmbeddedGrid#stopMember}). For
 * tests of how an application, or a client, takes it. Faults add up, and outlast a restart of the member; {@link #heal}
 * ends them.
 *
 * <p>Safe for use by many threads. Each method has taken effect for what comes after it when it returns; a request or
 * reply that is under way meanwhile may still get through.
 */
public final class MemberFaults {

    private final EmbeddedMember member;
    private final Replica replica;
    private final ServerFaults server;

    MemberFaults(EmbeddedMember member, Replica replica, ServerFaults server) {
        this.member = member;
        this.replica = replica;
        this.server = server;
    }

    /**
     * Reads nothing and answers nothing from now on, as a process that is stopped, or that collects garbage for long.
     * Connections stay open and new ones are accepted. The member stays the active one of its partition if it is that.
     */
    public void freeze() {
        server.frozen(true);
    }

    /** Goes on: requests that came meanwhile are carried out, and their replies sent. */
    public void unfreeze() {
        server.frozen(false);
    }

    /**
     * Makes the active member a backup; the next running member of its partition has taken over when this returns.
     * Operations that wait in it fail as they do in any backup. Does nothing if it is no active member.
     *
     * @throws IllegalStateException if no other member of the partition runs
     */
    public void demote() {
        if (!replica.demote()) {
            throw new IllegalStateException("No other member of the partition of " + member + " runs");
        }
    }

    /** Is not known to the lookup service any more, and serves those who know it. Stays so over a restart. */
    public void cutOffFromLookup() {
        member.registered(false);
    }

    /** Is registered again. */
    public void rejoinLookup() {
        member.registered(true);
    }

    /** Closes new connections at once. Open ones are served. */
    public void refuseConnections() {
        server.refusing(true);
    }

    /**
     * Says that it is a backup, whatever it is, and carries out no operation. No other member takes over. What it does for
     * its partition otherwise, such as being copied by a backup that starts, goes on.
     */
    public void answerInactive() {
        replica.pretendInactive(true);
    }

    /**
     * Holds every reply back, in order. Requests are carried out when they come.
     *
     * @param delay at least 0; rounded down to nanoseconds
     * @throws IllegalArgumentException if it is negative
     */
    public void answerLate(Duration delay) {
        if (delay.isNegative()) {
            throw new IllegalArgumentException("The delay is negative: " + delay);
        }
        server.delayNanos(delay.toNanos());
    }

    /** Carries out requests, and sends bytes that are no LRMI frame in place of every reply. */
    public void answerGarbage() {
        server.garbage(true);
    }

    /** Carries out requests, and answers each call with a well-formed reply that has a result of another kind. */
    public void answerWrongly() {
        server.wrong(true);
    }

    /** Ends all faults. A member that was demoted stays a backup, a stopped one stopped. */
    public void heal() {
        replica.pretendInactive(false);
        server.none();
        rejoinLookup();
    }
}
