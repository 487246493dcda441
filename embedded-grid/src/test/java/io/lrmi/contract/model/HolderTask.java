package io.lrmi.contract.model;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.openspaces.core.GigaSpace;
import org.openspaces.core.executor.Task;
import org.openspaces.core.executor.TaskGigaSpaceAware;
import org.openspaces.core.executor.TaskRoutingProvider;

/** Names of the items of a group that are in one member. */
public class HolderTask implements Task<String>, TaskRoutingProvider, TaskGigaSpaceAware {

    private static final long serialVersionUID = 1L;

    private final Long id;
    private final String group;
    private transient @Nullable GigaSpace space;

    public HolderTask(Long id, String group) {
        this.id = id;
        this.group = group;
    }

    @Override
    public Object getRouting() {
        return id;
    }

    @Override
    public void setGigaSpace(GigaSpace gigaSpace) {
        space = gigaSpace;
    }

    @Override
    public String execute() {
        if (space == null) {
            return "no space";
        }
        return List.of(space.readMultiple(new Item(null, group))).stream()
                .map(item -> String.valueOf(item.getName()))
                .sorted()
                .toList()
                .toString();
    }
}
