package org.openspaces.core.executor;

import java.io.Serializable;
import org.jspecify.annotations.Nullable;

/**
 * Executed by a member of the grid, next to its entries. The member needs the class: deployed there, or served by the client
 * (see {@code LrmiClientOptions.servedPackages}).
 *
 * @param <T> the type of the result; the package of its class has to be allowed at the client unless it is a type of the JDK
 */
public interface Task<T extends Serializable> extends Serializable {

    /** Called on a thread of the member. What it throws is the failure of the operation. */
    @Nullable
    T execute() throws Exception;
}
