package io.lrmi.wire.space;

import io.lrmi.wire.WireClass;
import io.lrmi.wire.WireInput;
import io.lrmi.wire.WireMessage;
import io.lrmi.wire.WireOutput;

/**
 * Identity of one logical operation, kept when it is sent again, so that the server applies it once.
 *
 * @param client random per client
 * @param counter counts the operations of the client
 */
public record OperationId(long client, long counter) implements WireMessage {

    static final WireClass TYPE = WireClass.smart("com.j_spaces.core.OperationID", 634112122503389345L);

    @Override
    public WireClass wireClass() {
        return TYPE;
    }

    @Override
    public void write(WireOutput out) {
        out.writeLong(client);
        out.writeLong(counter);
    }

    static OperationId read(WireInput in) {
        return new OperationId(in.readLong(), in.readLong());
    }
}
