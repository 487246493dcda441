package io.lrmi.wire.aggregate;

import io.lrmi.failure.WireFormatException;
import io.lrmi.wire.JavaTypes;
import io.lrmi.wire.WireClass;
import io.lrmi.wire.WireInput;
import io.lrmi.wire.WireMessage;
import io.lrmi.wire.WireNode;
import io.lrmi.wire.WireOutput;

/** A value to sort by. */
public record OrderPath(String path, boolean descending, boolean nullsLast) implements WireMessage {

    static final WireClass TYPE = WireClass.smart(AggregateTypes.PACKAGE + "OrderByPath", 1);
    private static final WireClass DIRECTION =
            WireClass.serializable(AggregateTypes.PACKAGE + "OrderBy", 0, WireClass.ENUM, JavaTypes.ENUM);

    private static final WireNode ASCENDING = new WireNode.Constant(DIRECTION, "ASC");
    private static final WireNode DESCENDING = new WireNode.Constant(DIRECTION, "DESC");

    @Override
    public WireClass wireClass() {
        return TYPE;
    }

    @Override
    public void write(WireOutput out) {
        out.writeString(path);
        out.writeCoded(descending ? DESCENDING : ASCENDING);
        out.writeBoolean(nullsLast);
    }

    static OrderPath read(WireInput in) {
        String path = in.readRequiredString();
        if (!(in.readCoded() instanceof WireNode.Constant direction)) {
            throw new WireFormatException("Order by '" + path + "' without direction");
        }
        return new OrderPath(path, direction.name().equals("DESC"), in.readBoolean());
    }
}
