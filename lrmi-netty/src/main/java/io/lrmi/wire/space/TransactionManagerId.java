package io.lrmi.wire.space;

import io.lrmi.wire.WireClass;
import io.lrmi.wire.WireInput;
import io.lrmi.wire.WireMessage;
import io.lrmi.wire.WireOutput;

/**
 * A manager of transactions that lives in a client. It is named and nothing more: without a stub in it, no server can or will
 * connect back to the client.
 */
public record TransactionManagerId(long mostSignificant, long leastSignificant) implements WireMessage {

    static final WireClass TYPE = WireClass.smart("com.sun.jini.mahalo.TxnMgrProxy", 2);

    @Override
    public WireClass wireClass() {
        return TYPE;
    }

    @Override
    public void write(WireOutput out) {
        out.writeBoolean(false);
        out.writeLong(mostSignificant);
        out.writeLong(leastSignificant);
    }

    /** The stub of a manager that can be reached is passed over: managers are told apart by their ids. */
    static TransactionManagerId read(WireInput in) {
        if (in.readBoolean()) {
            in.readObject();
        }
        return new TransactionManagerId(in.readLong(), in.readLong());
    }
}
