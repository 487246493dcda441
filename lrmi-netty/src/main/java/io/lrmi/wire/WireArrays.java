package io.lrmi.wire;

/** Primitive arrays inside object streams. */
final class WireArrays {

    private WireArrays() {}

    /** Smallest number of bytes one element takes. */
    static int elementSize(char element) {
        return switch (element) {
            case 'J', 'D' -> 8;
            case 'I', 'F' -> 4;
            case 'S', 'C' -> 2;
            default -> 1;
        };
    }

    static Object read(WireInput in, char element, int length) {
        return switch (element) {
            case 'B' -> in.readBytes(length);
            case 'Z' -> {
                boolean[] values = new boolean[length];
                for (int i = 0; i < length; i++) {
                    values[i] = in.readBoolean();
                }
                yield values;
            }
            case 'C' -> {
                char[] values = new char[length];
                for (int i = 0; i < length; i++) {
                    values[i] = in.readChar();
                }
                yield values;
            }
            case 'S' -> {
                short[] values = new short[length];
                for (int i = 0; i < length; i++) {
                    values[i] = in.readShort();
                }
                yield values;
            }
            case 'I' -> {
                int[] values = new int[length];
                for (int i = 0; i < length; i++) {
                    values[i] = in.readInt();
                }
                yield values;
            }
            case 'J' -> {
                long[] values = new long[length];
                for (int i = 0; i < length; i++) {
                    values[i] = in.readLong();
                }
                yield values;
            }
            case 'F' -> {
                float[] values = new float[length];
                for (int i = 0; i < length; i++) {
                    values[i] = in.readFloat();
                }
                yield values;
            }
            case 'D' -> {
                double[] values = new double[length];
                for (int i = 0; i < length; i++) {
                    values[i] = in.readDouble();
                }
                yield values;
            }
            default -> throw in.malformed("array element type '" + element + "'");
        };
    }

    static void write(WireOutput out, Object array) {
        if (array instanceof byte[] values) {
            out.writeInt(values.length);
            out.writeBytes(values);
        } else if (array instanceof boolean[] values) {
            out.writeInt(values.length);
            for (boolean value : values) {
                out.writeBoolean(value);
            }
        } else if (array instanceof char[] values) {
            out.writeInt(values.length);
            for (char value : values) {
                out.writeShort(value);
            }
        } else if (array instanceof short[] values) {
            out.writeInt(values.length);
            for (short value : values) {
                out.writeShort(value);
            }
        } else if (array instanceof int[] values) {
            out.writeInt(values.length);
            for (int value : values) {
                out.writeInt(value);
            }
        } else if (array instanceof long[] values) {
            out.writeInt(values.length);
            for (long value : values) {
                out.writeLong(value);
            }
        } else if (array instanceof float[] values) {
            out.writeInt(values.length);
            for (float value : values) {
                out.writeInt(Float.floatToIntBits(value));
            }
        } else if (array instanceof double[] values) {
            out.writeInt(values.length);
            for (double value : values) {
                out.writeLong(Double.doubleToLongBits(value));
            }
        } else {
            throw new IllegalArgumentException("Not a primitive array: " + array.getClass());
        }
    }
}
