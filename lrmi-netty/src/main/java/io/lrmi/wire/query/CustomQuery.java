package io.lrmi.wire.query;

import io.lrmi.failure.WireFormatException;
import io.lrmi.wire.JavaTypes;
import io.lrmi.wire.WireInput;
import io.lrmi.wire.WireMessage;
import io.lrmi.wire.WireOutput;
import java.util.List;

/** A condition a template cannot state by the values of its properties. */
public sealed interface CustomQuery extends WireMessage permits CompoundQuery, ElementQuery, RangeQuery {

    /** Version of the layout of every class that has its own. */
    int FORMAT = 1;

    /** Writes what custom queries begin with: a layout version and the indexes to use, which are left to the server. */
    static void writeBase(WireOutput out) {
        out.writeByte(FORMAT);
        out.writeBoolean(true);
        out.writeObject(JavaTypes.list(List.of()));
    }

    /** Reads what {@link #writeBase} writes; indexes are advice that a reader may do without. */
    static void readBase(WireInput in) {
        readFormat(in);
        if (in.readBoolean()) {
            in.readObject();
        }
    }

    static void readFormat(WireInput in) {
        int format = in.readByte();
        if (format != FORMAT) {
            throw new WireFormatException("Query in layout " + format + " instead of " + FORMAT);
        }
    }
}
