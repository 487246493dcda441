package io.lrmi.wire.golden;

import io.lrmi.wire.WireInput;
import io.lrmi.wire.WireOutput;
import java.io.ByteArrayOutputStream;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** A frame as what any object stream consists of: runs of primitive data and objects. */
final class Structure {

    private static final byte RESET = 0x79;

    private Structure() {}

    /** Byte arrays for primitive data, everything else as objects. */
    static List<Object> read(WireInput in) {
        List<Object> items = new ArrayList<>();
        while (!in.atEnd()) {
            if (!in.hasPrimitiveData()) {
                items.add(in.readObject());
                continue;
            }
            ByteArrayOutputStream bytes = new ByteArrayOutputStream();
            while (in.hasPrimitiveData()) {
                bytes.write(in.readByte());
            }
            items.add(bytes.toByteArray());
        }
        return items;
    }

    /** Writes a frame with the given items; its payload is returned. */
    static byte[] write(WireOutput out, Capture.Frame frame, List<Object> items) {
        if (frame.payload()[0] == RESET) {
            out.beginDetached();
        } else {
            out.begin();
        }
        for (Object item : items) {
            if (item instanceof byte[] bytes) {
                out.writeBytes(bytes);
            } else {
                out.writeObject(item);
            }
        }
        out.finish();
        return payload(out);
    }

    static byte[] payload(WireOutput out) {
        return Arrays.copyOfRange(out.array(), 4, out.size());
    }
}
