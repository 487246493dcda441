package org.openspaces.remoting;

/**
 * Makes one result of those of all members.
 *
 * @param <T> the type of the reduced result
 * @param <Y> the type of the members' results
 */
@FunctionalInterface
public interface RemoteResultReducer<T, Y> {

    /** Called once, when all members have answered. */
    T reduce(SpaceRemotingResult<Y>[] results, SpaceRemotingInvocation remotingInvocation) throws Exception;
}
