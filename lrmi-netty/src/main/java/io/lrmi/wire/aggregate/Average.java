package io.lrmi.wire.aggregate;

import io.lrmi.wire.WireClass;
import io.lrmi.wire.WireInput;
import io.lrmi.wire.WireMessage;
import io.lrmi.wire.WireOutput;

/** A sum and how many numbers it consists of. */
public record Average(long count, Total sum) implements WireMessage {

    static final WireClass TYPE = WireClass.smart(AggregateTypes.PACKAGE + "AverageAggregator$AverageTuple", 1);

    @Override
    public WireClass wireClass() {
        return TYPE;
    }

    @Override
    public void write(WireOutput out) {
        out.writeLong(count);
        out.writeCoded(sum);
    }

    static Average read(WireInput in) {
        return new Average(in.readLong(), in.readCodedMessage(Total.class));
    }
}
