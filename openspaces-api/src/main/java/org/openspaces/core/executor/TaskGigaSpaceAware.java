package org.openspaces.core.executor;

import org.openspaces.core.GigaSpace;

/** A task that the member gives its own part of the space before it executes the task. */
@FunctionalInterface
public interface TaskGigaSpaceAware {

    void setGigaSpace(GigaSpace gigaSpace);
}
