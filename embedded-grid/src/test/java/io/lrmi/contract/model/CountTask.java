package io.lrmi.contract.model;

import com.gigaspaces.async.AsyncResult;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.openspaces.core.GigaSpace;
import org.openspaces.core.executor.DistributedTask;
import org.openspaces.core.executor.TaskGigaSpace;

/** Counts the items of a group, each member its own. */
public class CountTask implements DistributedTask<Integer, Integer> {

    private static final long serialVersionUID = 1L;

    private final String group;

    @TaskGigaSpace
    private transient @Nullable GigaSpace space;

    public CountTask(String group) {
        this.group = group;
    }

    @Override
    public Integer execute() {
        return space == null ? -1_000_000 : space.count(new Item(null, group));
    }

    @Override
    public Integer reduce(List<AsyncResult<Integer>> results) throws Exception {
        int total = 0;
        for (AsyncResult<Integer> result : results) {
            if (result.getException() != null) {
                throw result.getException();
            }
            Integer count = result.getResult();
            total += count == null ? 0 : count;
        }
        return total;
    }
}
