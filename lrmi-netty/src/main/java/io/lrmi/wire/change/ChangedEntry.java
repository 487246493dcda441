package io.lrmi.wire.change;

import io.lrmi.failure.WireFormatException;
import io.lrmi.wire.JavaTypes;
import io.lrmi.wire.WireClass;
import io.lrmi.wire.WireInput;
import io.lrmi.wire.WireMessage;
import io.lrmi.wire.WireOutput;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * An entry that was changed.
 *
 * @param version after the change
 * @param results one for each operation, numbers as objects; null if none of the operations had a result
 */
public record ChangedEntry(
        String typeName,
        @Nullable Object id,
        int version,
        @Nullable List<@Nullable Object> results) implements WireMessage {

    static final WireClass TYPE = WireClass.smart("com.gigaspaces.internal.client.ChangeEntryDetailsImpl", 1);

    @Override
    public WireClass wireClass() {
        return TYPE;
    }

    @Override
    public void write(WireOutput out) {
        out.writeRepetitive(typeName);
        out.writeCoded(id);
        out.writeInt(version);
        out.writeCoded(results == null ? null : JavaTypes.list(results));
    }

    static ChangedEntry read(WireInput in) {
        String typeName = in.readRepetitiveString();
        if (typeName == null) {
            throw new WireFormatException("Changed entry without type");
        }
        Object id = in.readCoded();
        int version = in.readInt();
        Object results = in.readCoded();
        return new ChangedEntry(typeName, id, version, results == null ? null : JavaTypes.elements(results));
    }
}
