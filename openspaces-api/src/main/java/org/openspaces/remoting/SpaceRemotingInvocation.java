package org.openspaces.remoting;

import org.jspecify.annotations.Nullable;

/** One call of a service. */
public interface SpaceRemotingInvocation {

    /** Name of the service's interface. */
    String getLookupName();

    String getMethodName();

    @Nullable
    Object @Nullable [] getArguments();

    @Nullable
    Object @Nullable [] getMetaArguments();

    @Nullable
    Object getRouting();
}
