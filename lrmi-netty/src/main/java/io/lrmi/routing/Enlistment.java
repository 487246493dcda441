package io.lrmi.routing;

import io.lrmi.failure.ConnectionException;

/**
 * The part of an operation in a transaction: told of each attempt at it. Safe for use by many threads; must not block.
 */
public interface Enlistment {

    /**
     * An attempt is about to be made.
     *
     * @throws io.lrmi.failure.LrmiException if the operation must not be sent to this member, or at all
     */
    void sending(int partition, Member member);

    /** The member has answered the attempt, with a result or a failure. */
    void answered(int partition, Member member, Outcome outcome);

    /** The attempt has ended without an answer. */
    void unanswered(int partition, Member member, ConnectionException failure);

    /** The attempt has ended without an answer for a reason that lies in the client. */
    void failed(int partition, Member member);
}
