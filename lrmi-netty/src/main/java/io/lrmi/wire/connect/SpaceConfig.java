package io.lrmi.wire.connect;

import io.lrmi.wire.WireClass;
import io.lrmi.wire.WireInput;
import io.lrmi.wire.WireMessage;
import io.lrmi.wire.WireOutput;
import org.jspecify.annotations.Nullable;

/**
 * Configuration of a space.
 *
 * @param fullName {@code container:space}
 * @param schemaPath where the defaults of its properties came from
 */
public record SpaceConfig(
        SpaceAttributes attributes,
        @Nullable String spaceName,
        @Nullable String containerName,
        @Nullable String fullName,
        @Nullable String schemaPath)
        implements WireMessage {

    static final WireClass TYPE = WireClass.smart("com.j_spaces.core.admin.SpaceConfig", 1, SpaceAttributes.TYPE);

    private static final int FORMAT = 1;
    private static final int SPACE_NAME = 1;
    private static final int CONTAINER_NAME = 2;
    private static final int FULL_NAME = 4;
    private static final int SCHEMA_PATH = 8;

    @Override
    public WireClass wireClass() {
        return TYPE;
    }

    @Override
    public void write(WireOutput out) {
        attributes.write(out);
        out.writeInt(FORMAT);
        out.writeByte((spaceName != null ? SPACE_NAME : 0)
                | (containerName != null ? CONTAINER_NAME : 0)
                | (fullName != null ? FULL_NAME : 0)
                | (schemaPath != null ? SCHEMA_PATH : 0));
        writeOptional(out, spaceName);
        writeOptional(out, containerName);
        writeOptional(out, fullName);
        writeOptional(out, schemaPath);
    }

    private static void writeOptional(WireOutput out, @Nullable String text) {
        if (text != null) {
            out.writeObject(text);
        }
    }

    static SpaceConfig read(WireInput in) {
        SpaceAttributes attributes = SpaceAttributes.read(in);
        in.readInt();
        int flags = in.readByte();
        return new SpaceConfig(
                attributes,
                (flags & SPACE_NAME) == 0 ? null : in.readMessage(String.class),
                (flags & CONTAINER_NAME) == 0 ? null : in.readMessage(String.class),
                (flags & FULL_NAME) == 0 ? null : in.readMessage(String.class),
                (flags & SCHEMA_PATH) == 0 ? null : in.readMessage(String.class));
    }
}
