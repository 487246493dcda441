package org.openspaces.remoting;

import org.jspecify.annotations.Nullable;

/**
 * What one member answered.
 *
 * @param <T> the type of the result
 */
public interface SpaceRemotingResult<T> {

    /** Null: members that a broadcast reaches have no routing value. */
    @Nullable
    Object getRouting();

    /** Null if the call failed. */
    @Nullable
    T getResult();

    /** What the service threw, or null. */
    @Nullable
    Throwable getException();

    /** The member's number from 1; null if it is not known. */
    @Nullable
    Integer getInstanceId();
}
