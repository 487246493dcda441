package io.lrmi.wire.query;

import io.lrmi.wire.JavaTypes;
import io.lrmi.wire.WireClass;
import io.lrmi.wire.WireInput;
import io.lrmi.wire.WireMessage;
import io.lrmi.wire.WireOutput;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A function applied to a value before it is compared.
 *
 * @param position of the value among the arguments
 * @param arguments list of them in wire form, with null in place of the value
 */
public record FunctionCall(String name, int position, Object arguments) implements WireMessage {

    static final WireClass TYPE = WireClass.smart("com.j_spaces.jdbc.builder.range.FunctionCallDescription", 1);

    /** Arguments with the value at its position. */
    public @Nullable Object[] with(@Nullable Object value) {
        @Nullable
        Object[] all =
                JavaTypes.elements(arguments).stream().map(JavaTypes::unbox).toArray();
        if (position >= 0 && position < all.length) {
            all[position] = value;
        }
        return all;
    }

    @Override
    public WireClass wireClass() {
        return TYPE;
    }

    @Override
    public void write(WireOutput out) {
        out.writeString(name);
        out.writeInt(position);
        out.writeObject(arguments);
    }

    static FunctionCall read(WireInput in) {
        String name = in.readRequiredString();
        int position = in.readInt();
        Object arguments = in.readObject();
        return new FunctionCall(name, position, arguments == null ? JavaTypes.list(List.of()) : arguments);
    }
}
