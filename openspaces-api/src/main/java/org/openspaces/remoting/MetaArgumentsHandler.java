package org.openspaces.remoting;

import org.jspecify.annotations.Nullable;

/** Gives what is sent along with the arguments of a call. */
@FunctionalInterface
public interface MetaArgumentsHandler {

    @Nullable
    Object @Nullable [] obtainMetaArguments(SpaceRemotingInvocation remotingEntry);
}
