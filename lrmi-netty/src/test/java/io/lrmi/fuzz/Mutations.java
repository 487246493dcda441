package io.lrmi.fuzz;

import java.util.Arrays;
import java.util.List;
import java.util.Random;

/** Mistakes in bytes: some changed, left out, doubled, taken from elsewhere, or cut off. Owned by one thread. */
public final class Mutations {

    private final Random random;

    Mutations(Random random) {
        this.random = random;
    }

    /** One of the inputs with a few mistakes. */
    public byte[] of(List<byte[]> corpus) {
        byte[] bytes = any(corpus).clone();
        for (int mistakes = 1 + random.nextInt(4); mistakes > 0 && bytes.length > 0; mistakes--) {
            bytes = mutated(bytes, random.nextInt(bytes.length), corpus);
        }
        return bytes;
    }

    private byte[] mutated(byte[] bytes, int at, List<byte[]> corpus) {
        switch (random.nextInt(6)) {
            case 0 -> bytes[at] = interesting();
            case 1 -> bytes[at] ^= (byte) (1 << random.nextInt(8));
            case 2 -> {
                return Arrays.copyOf(bytes, at);
            }
            case 3 -> {
                return spliced(bytes, at, any(corpus));
            }
            case 4 -> {
                return spliced(bytes, at, bytes);
            }
            default -> {
                for (int i = at; i < Math.min(bytes.length, at + 4); i++) {
                    bytes[i] = interesting();
                }
            }
        }
        return bytes;
    }

    private byte[] spliced(byte[] head, int at, byte[] other) {
        int from = random.nextInt(other.length);
        byte[] result = Arrays.copyOf(head, at + other.length - from);
        System.arraycopy(other, from, result, at, other.length - from);
        return result;
    }

    private byte[] any(List<byte[]> corpus) {
        return corpus.get(random.nextInt(corpus.size()));
    }

    /** Often a tag of the stream protocol, the largest or a small number. */
    private byte interesting() {
        return switch (random.nextInt(5)) {
            case 0 -> (byte) (0x70 + random.nextInt(15));
            case 1 -> (byte) random.nextInt(4);
            case 2 -> (byte) 0x7f;
            case 3 -> (byte) 0xff;
            default -> (byte) random.nextInt(256);
        };
    }
}
