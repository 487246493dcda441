package org.openspaces.core.executor;

import org.jspecify.annotations.Nullable;

/** A task that knows which partition it goes to. */
@FunctionalInterface
public interface TaskRoutingProvider {

    /** The routing value, or an entry that has it. */
    @Nullable
    Object getRouting();
}
