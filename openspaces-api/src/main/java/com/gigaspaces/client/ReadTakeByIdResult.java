package com.gigaspaces.client;

import com.gigaspaces.serialization.SmartExternalizable;
import java.io.IOException;
import java.io.ObjectInput;
import java.io.ObjectOutput;
import org.jspecify.annotations.Nullable;

/** What came of reading or taking one of several ids. */
public class ReadTakeByIdResult implements SmartExternalizable {

    private static final long serialVersionUID = 1L;

    private @Nullable Object id;
    private @Nullable Object object;
    private @Nullable Throwable error;

    /** For deserialization. */
    public ReadTakeByIdResult() {}

    /**
     * The result for an id: an entry, a failure, or neither if there is no such entry.
     *
     * @param object the entry, null if there is none
     * @param error why it could not be read, null if it could
     */
    public ReadTakeByIdResult(Object id, @Nullable Object object, @Nullable Throwable error) {
        this.id = id;
        this.object = object;
        this.error = error;
    }

    public @Nullable Throwable getError() {
        return error;
    }

    public @Nullable Object getId() {
        return id;
    }

    public @Nullable Object getObject() {
        return object;
    }

    public boolean isError() {
        return error != null;
    }

    @Override
    public void writeExternal(ObjectOutput out) throws IOException {
        out.writeObject(id);
        out.writeObject(object);
        out.writeObject(error);
    }

    @Override
    public void readExternal(ObjectInput in) throws IOException, ClassNotFoundException {
        id = in.readObject();
        object = in.readObject();
        error = (Throwable) in.readObject();
    }
}
