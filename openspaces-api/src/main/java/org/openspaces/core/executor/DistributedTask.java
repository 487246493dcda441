package org.openspaces.core.executor;

import com.gigaspaces.async.AsyncResultsReducer;
import java.io.Serializable;

/**
 * A task that several members execute, and that makes one result of theirs. Filters the results as well if it is a
 * {@link com.gigaspaces.async.AsyncResultFilter}. Reduced and filtered by the task that the client holds.
 *
 * @param <T> the type of the members' results
 * @param <R> the type of the reduced result
 */
public interface DistributedTask<T extends Serializable, R> extends Task<T>, AsyncResultsReducer<T, R> {}
