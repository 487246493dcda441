package io.lrmi.wire.aggregate;

import io.lrmi.wire.WireClass;
import io.lrmi.wire.WireInput;
import io.lrmi.wire.WireMessage;
import io.lrmi.wire.WireOutput;
import io.lrmi.wire.space.EntryPacket;
import org.jspecify.annotations.Nullable;

/**
 * The entry with the largest or smallest value.
 *
 * @param value in wire form; null if it is the only entry and has none
 */
public record ExtremeEntry(
        boolean largest, EntryPacket entry, @Nullable Object value) implements WireMessage {

    static final WireClass LARGEST =
            WireClass.smart(AggregateTypes.PACKAGE + "MaxEntryAggregator$MaxEntryScannerResult", 1);
    static final WireClass SMALLEST =
            WireClass.smart(AggregateTypes.PACKAGE + "MinEntryAggregator$MinEntryScannerResult", 1);

    @Override
    public WireClass wireClass() {
        return largest ? LARGEST : SMALLEST;
    }

    @Override
    public void write(WireOutput out) {
        out.writeCoded(entry);
        out.writeCoded(value);
    }

    static ExtremeEntry read(boolean largest, WireInput in) {
        return new ExtremeEntry(largest, in.readCodedMessage(EntryPacket.class), in.readCoded());
    }
}
