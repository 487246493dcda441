package com.gigaspaces.query.aggregators;

import com.gigaspaces.serialization.SmartExternalizable;
import java.io.IOException;
import java.io.ObjectInput;
import java.io.ObjectOutput;
import java.io.Serializable;
import org.jspecify.annotations.Nullable;

/**
 * An aggregator of the values of one path. Its external form is the path, as a byte 0 for null or a byte 1 and UTF, which is
 * what a grid reads; a subclass with more to say overrides both methods and calls these first.
 */
public abstract class AbstractPathAggregator<T extends Serializable> extends SpaceEntriesAggregator<T>
        implements SmartExternalizable {

    private static final long serialVersionUID = 1L;

    private static final int NULL = 0;
    private static final int TEXT = 1;

    private transient @Nullable String path;

    public @Nullable String getPath() {
        return path;
    }

    /**
     * Sets the path.
     *
     * @param path the name of a property, or names separated by dots
     */
    public AbstractPathAggregator<T> setPath(@Nullable String path) {
        this.path = path;
        return this;
    }

    /** The value an entry has at the path. */
    protected @Nullable Object getPathValue(SpaceEntriesAggregatorContext context) {
        if (path == null) {
            throw new IllegalStateException(getClass().getSimpleName() + " without path");
        }
        return context.getPathValue(path);
    }

    @Override
    public void writeExternal(ObjectOutput out) throws IOException {
        out.writeByte(path == null ? NULL : TEXT);
        if (path != null) {
            out.writeUTF(path);
        }
    }

    @Override
    public void readExternal(ObjectInput in) throws IOException, ClassNotFoundException {
        path = in.readByte() == NULL ? null : in.readUTF();
    }
}
