package io.lrmi.wire;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** The compact forms of values on top of primitive data; the counterpart of {@link CodedInput}. */
abstract class CodedOutput extends BlockOutput {

    /** Of one number at a time. */
    private final byte[] digits = new byte[20];

    CodedOutput(int maxSize) {
        super(maxSize);
    }

    /** Writes null, a {@code String}, a {@link WireMessage} or a {@link WireNode}. */
    public abstract void writeObject(@Nullable Object value);

    /** Whether a message travels in the smart form. */
    abstract boolean isSmart(WireMessage message);

    /** Writes a message in the smart form, without a value code. */
    abstract void writeSmart(WireMessage message);

    public final void writeString(@Nullable String text) {
        if (text == null) {
            writeByte(0);
        } else if (text.length() < 0x7fff && ModifiedUtf8.length(text) <= 0xffff) {
            writeByte(1);
            writeUtf(text);
        } else {
            writeByte(2);
            writeObject(text);
        }
    }

    /** As {@link #writeString(String)} of all three in a row; the texts are short and in ASCII. */
    public final void writeString(String before, long number, String after) {
        // From the end; Long.MIN_VALUE has no positive counterpart, so digits are taken from negative numbers.
        int first = digits.length;
        long rest = number > 0 ? -number : number;
        do {
            digits[--first] = (byte) ('0' - rest % 10);
            rest /= 10;
        } while (rest != 0);
        if (number < 0) {
            digits[--first] = '-';
        }
        writeByte(1);
        writeShort(before.length() + digits.length - first + after.length());
        writeAscii(before);
        writeBytes(digits, first, digits.length - first);
        writeAscii(after);
    }

    private void writeAscii(String text) {
        for (int i = 0; i < text.length(); i++) {
            writeByte(text.charAt(i));
        }
    }

    public final void writeStrings(@Nullable String @Nullable [] values) {
        if (values == null) {
            writeInt(-1);
            return;
        }
        writeInt(values.length);
        for (String value : values) {
            writeString(value);
        }
    }

    public final void writeStrings(List<String> values) {
        writeInt(values.size());
        for (String value : values) {
            writeString(value);
        }
    }

    public final void writeCoded(@Nullable Object value) {
        if (value == null) {
            writeByte(ValueCode.NULL);
        } else if (value instanceof String text) {
            writeByte(ValueCode.STRING);
            writeString(text);
        } else if (value instanceof Integer number) {
            writeByte(ValueCode.INTEGER);
            writeInt(number);
        } else if (value instanceof Long number) {
            writeByte(ValueCode.LONG);
            writeLong(number);
        } else if (value instanceof Boolean flag) {
            writeByte(ValueCode.BOOLEAN);
            writeBoolean(flag);
        } else if (value instanceof Double number) {
            writeByte(ValueCode.DOUBLE);
            writeLong(Double.doubleToLongBits(number));
        } else if (value instanceof byte[] bytes) {
            writeByte(ValueCode.BYTE_ARRAY);
            writeInt(bytes.length);
            writeBytes(bytes);
        } else if (value instanceof Float number) {
            writeByte(ValueCode.FLOAT);
            writeInt(Float.floatToIntBits(number));
        } else if (value instanceof Short number) {
            writeByte(ValueCode.SHORT);
            writeShort(number);
        } else if (value instanceof Byte number) {
            writeByte(ValueCode.BYTE);
            writeByte(number);
        } else if (value instanceof Character character) {
            writeByte(ValueCode.CHARACTER);
            writeShort(character);
        } else if (value instanceof WireMessage message && isSmart(message)) {
            writeByte(ValueCode.SMART);
            writeSmart(message);
        } else {
            writeByte(ValueCode.OBJECT);
            writeObject(value);
        }
    }

    public final void writeCodedArray(@Nullable Object @Nullable [] values) {
        if (values == null) {
            writeInt(-1);
            return;
        }
        writeInt(values.length);
        for (Object value : values) {
            writeCoded(value);
        }
    }

    /** See {@link WireInput#readCompressedArray()}; the sparse form is chosen when fewer than half are set. */
    public final void writeCompressedArray(@Nullable Object[] values) {
        int set = 0;
        for (Object value : values) {
            if (value != null) {
                set++;
            }
        }
        boolean sparse = set < values.length / 2;
        writeBoolean(sparse);
        if (!sparse) {
            writeCodedArray(values);
            return;
        }
        writeInt(values.length);
        writeInt(set);
        for (int i = 0; i < values.length; i++) {
            if (values[i] != null) {
                writeInt(i);
                writeCoded(values[i]);
            }
        }
    }
}
