package io.lrmi.contract.model;

import com.gigaspaces.client.CustomChangeOperation;
import com.gigaspaces.server.MutableServerEntry;
import org.jspecify.annotations.Nullable;

/** An operation of the application, which a grid must have the class of. */
public final class Raise extends CustomChangeOperation {

    private static final long serialVersionUID = 1L;

    private final String path;
    private final int by;

    public Raise(String path, int by) {
        this.path = path;
        this.by = by;
    }

    @Override
    public @Nullable Object change(MutableServerEntry entry) {
        Integer value = (Integer) entry.getPathValue(path);
        Integer raised = value == null ? by : value + by;
        entry.setPathValue(path, raised);
        return raised;
    }

    @Override
    public String getName() {
        return "raise";
    }
}
