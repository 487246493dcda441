package io.lrmi.wire.space;

import io.lrmi.failure.WireFormatException;
import io.lrmi.wire.WireClass;
import io.lrmi.wire.WireInput;
import io.lrmi.wire.WireMessage;
import io.lrmi.wire.WireOutput;
import org.jspecify.annotations.Nullable;

/**
 * A document that is the value of a property.
 *
 * @param version 0 if it has none
 */
public record DocumentValue(
        String typeName,
        boolean isTransient,
        int version,
        @Nullable DynamicValues properties) implements WireMessage {

    static final WireClass TYPE = WireClass.smart("com.gigaspaces.document.SpaceDocument", 1);

    private static final int FORMAT = 1;

    @Override
    public WireClass wireClass() {
        return TYPE;
    }

    @Override
    public void write(WireOutput out) {
        out.writeByte(FORMAT);
        out.writeRepetitive(typeName);
        out.writeBoolean(isTransient);
        out.writeInt(version);
        out.writeCoded(properties);
    }

    static DocumentValue read(WireInput in) {
        int format = in.readByte();
        String typeName = in.readRepetitiveString();
        if (format != FORMAT || typeName == null) {
            throw new WireFormatException("Document value of format " + format + " and type " + typeName);
        }
        return new DocumentValue(typeName, in.readBoolean(), in.readInt(), DynamicValues.of(in.readCoded()));
    }
}
