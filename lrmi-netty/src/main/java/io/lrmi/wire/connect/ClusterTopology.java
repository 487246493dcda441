package io.lrmi.wire.connect;

import io.lrmi.failure.WireFormatException;
import io.lrmi.wire.WireClass;
import io.lrmi.wire.WireInput;
import io.lrmi.wire.WireMessage;
import io.lrmi.wire.WireOutput;
import java.util.Arrays;
import java.util.BitSet;
import org.jspecify.annotations.Nullable;

/**
 * How a space that can be scaled while it runs assigns chunks of routing values to partitions (docs/protocol.md, "Chunk
 * routing"). Each time it is scaled the generation grows by one. Immutable.
 */
public final class ClusterTopology implements WireMessage {

    static final WireClass TYPE = WireClass.smart("com.gigaspaces.internal.cluster.ClusterTopology", 1);

    /** The grid has 4,096 unless it is told otherwise, and sends each as a short. */
    private static final int MAX_CHUNKS = Short.MAX_VALUE + 1;

    private final int generation;
    private final @Nullable String schema;
    private final int partitions;
    private final int backups;
    /** By chunk, from 0. */
    private final short[] owners;

    private ClusterTopology(int generation, @Nullable String schema, int partitions, int backups, short[] owners) {
        this.generation = generation;
        this.schema = schema;
        this.partitions = partitions;
        this.backups = backups;
        this.owners = owners;
    }

    /**
     * A topology.
     *
     * @param partitions from 1 to 32,767
     * @param owners partition of each chunk, from 0 to {@code partitions - 1}
     */
    public static ClusterTopology of(int generation, int partitions, int backups, int[] owners) {
        short[] copy = new short[owners.length];
        for (int chunk = 0; chunk < copy.length; chunk++) {
            copy[chunk] = (short) owners[chunk];
        }
        return new ClusterTopology(generation, "partitioned", partitions, backups, copy);
    }

    public int generation() {
        return generation;
    }

    public int partitions() {
        return partitions;
    }

    public int backups() {
        return backups;
    }

    /** How many chunks there are, at least 1. */
    public int chunks() {
        return owners.length;
    }

    /**
     * The partition that has a chunk.
     *
     * @param chunk from 0 to {@code chunks() - 1}
     * @return from 0 to {@code partitions() - 1}
     */
    public int owner(int chunk) {
        return owners[chunk];
    }

    @Override
    public WireClass wireClass() {
        return TYPE;
    }

    @Override
    public void write(WireOutput out) {
        writeVariable(out, generation);
        out.writeString(schema);
        writeVariable(out, partitions);
        writeVariable(out, backups);
        writeVariable(out, partitions);
        for (int partition = 0; partition < partitions; partition++) {
            writeVariable(out, partition + 1);
            int count = 0;
            for (short owner : owners) {
                count += owner == partition ? 1 : 0;
            }
            writeVariable(out, count);
            for (int chunk = 0; chunk < owners.length; chunk++) {
                if (owners[chunk] == partition) {
                    writeVariable(out, chunk);
                }
            }
        }
    }

    static ClusterTopology read(WireInput in) {
        int generation = readVariable(in);
        String schema = in.readString();
        int partitions = readVariable(in);
        int backups = readVariable(in);
        int listed = readVariable(in);
        if (partitions < 1 || backups < 0 || listed < 1 || listed > partitions) {
            throw new WireFormatException("Chunks of " + listed + " partitions in a topology of " + partitions
                    + " partitions with " + backups + " backups each");
        }
        short[] owners = new short[MAX_CHUNKS];
        BitSet owned = new BitSet();
        for (int i = 0; i < listed; i++) {
            int partition = readVariable(in);
            int count = readVariable(in);
            if (partition < 1 || partition > partitions || count > MAX_CHUNKS) {
                throw new WireFormatException(
                        "Partition " + partition + " of " + partitions + " owns " + count + " chunks");
            }
            for (int j = 0; j < count; j++) {
                int chunk = readVariable(in);
                if (chunk < 0 || owned.get(chunk)) {
                    throw new WireFormatException("Chunk " + chunk + " of partition " + partition
                            + (chunk < 0 ? " cannot be" : " belongs to another one too"));
                }
                owned.set(chunk);
                owners[chunk] = (short) (partition - 1);
            }
        }
        int chunks = owned.cardinality();
        if (chunks == 0 || owned.length() != chunks) {
            throw new WireFormatException("Chunk " + owned.nextClearBit(0) + " belongs to no partition");
        }
        return new ClusterTopology(generation, schema, partitions, backups, Arrays.copyOf(owners, chunks));
    }

    /** Six bits and a sign in the first byte, seven in each that follows; the grid keeps sixteen of them. */
    private static int readVariable(WireInput in) {
        int current = in.readByte();
        int value = current & 0x3f;
        boolean negative = (current & 0x40) != 0;
        for (int shift = 6; (current & 0x80) != 0; shift += 7) {
            if (shift > 20) {
                throw new WireFormatException("A short number of more than four bytes");
            }
            current = in.readByte();
            value |= (current & 0x7f) << shift;
        }
        return (short) (negative ? ~value : value);
    }

    private static void writeVariable(WireOutput out, int value) {
        int current = value & 0x3f;
        for (int rest = value >> 6; rest != 0; rest >>= 7) {
            out.writeByte(current | 0x80);
            current = rest & 0x7f;
        }
        out.writeByte(current);
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof ClusterTopology that
                && generation == that.generation
                && partitions == that.partitions
                && backups == that.backups
                && Arrays.equals(owners, that.owners);
    }

    @Override
    public int hashCode() {
        return 31 * generation + Arrays.hashCode(owners);
    }

    @Override
    public String toString() {
        return "generation " + generation + ": " + owners.length + " chunks on " + partitions + " partitions";
    }
}
