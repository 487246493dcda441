package io.lrmi.wire.change;

import io.lrmi.wire.WireClass;
import io.lrmi.wire.WireInput;
import io.lrmi.wire.WireMessage;
import io.lrmi.wire.WireOutput;
import org.jspecify.annotations.Nullable;

/**
 * An entry that could not be changed.
 *
 * @param entry with the version it has
 * @param cause an exception
 */
public record FailedEntry(ChangedEntry entry, @Nullable Object cause) implements WireMessage {

    static final WireClass TYPE =
            WireClass.smart("com.gigaspaces.internal.client.FailedChangedEntryDetailsImpl", 1, ChangedEntry.TYPE);

    @Override
    public WireClass wireClass() {
        return TYPE;
    }

    @Override
    public void write(WireOutput out) {
        entry.write(out);
        out.writeCoded(cause);
    }

    static FailedEntry read(WireInput in) {
        return new FailedEntry(ChangedEntry.read(in), in.readCoded());
    }
}
