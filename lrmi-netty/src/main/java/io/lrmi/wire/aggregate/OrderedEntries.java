package io.lrmi.wire.aggregate;

import io.lrmi.failure.WireFormatException;
import io.lrmi.wire.JavaTypes;
import io.lrmi.wire.ProtocolVersion;
import io.lrmi.wire.WireClass;
import io.lrmi.wire.WireInput;
import io.lrmi.wire.WireMessage;
import io.lrmi.wire.WireOutput;
import io.lrmi.wire.space.EntryPacket;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What one partition found, in order. Its layout changed with release 16.0 of the server, whatever version the client
 * announced: a list there, a map before. Both are read, for they differ in their first bytes already.
 *
 * @param asList the layout of 16.0
 * @param paths what it is sorted by, which only the older layout repeats
 */
public record OrderedEntries(boolean asList, List<Group> groups, List<OrderPath> paths) implements WireMessage {

    static final WireClass TYPE = WireClass.smart(AggregateTypes.PACKAGE + "OrderByAggregator$OrderByScanResult", 1);
    static final WireClass ELEMENT =
            WireClass.externalizable(AggregateTypes.PACKAGE + "OrderByElement", 6212805774245544178L);
    static final WireClass VALUES =
            WireClass.externalizable(AggregateTypes.PACKAGE + "OrderByValues", 4898114069437778368L);

    /**
     * Entries that are sorted by the same values.
     *
     * @param values in wire form, one per path
     */
    public record Group(List<@Nullable Object> values, List<EntryPacket> entries) implements WireMessage {

        @Override
        public WireClass wireClass() {
            return ELEMENT;
        }

        @Override
        public void write(WireOutput out) {
            out.writeCodedArray(entries.toArray());
            out.writeCoded(new Values(values));
        }
    }

    /** The values of a group. */
    private record Values(List<@Nullable Object> values) implements WireMessage {

        @Override
        public WireClass wireClass() {
            return VALUES;
        }

        @Override
        public void write(WireOutput out) {
            out.writeCodedArray(values.toArray());
        }
    }

    @Override
    public WireClass wireClass() {
        return TYPE;
    }

    @Override
    public void write(WireOutput out) {
        if (asList || out.version().isAtLeast(ProtocolVersion.V16_0_0)) {
            out.writeCodedArray(groups.toArray());
            return;
        }
        Map<Object, Object> map = new LinkedHashMap<>();
        OrderKey.Paths common = OrderKey.Paths.of(paths);
        groups.forEach(group -> map.put(new OrderKey(group.values(), common), JavaTypes.list(group.entries())));
        out.writeCoded(map.isEmpty() ? null : JavaTypes.treeMap(map));
    }

    static OrderedEntries read(WireInput in) {
        int first = in.readByte();
        // A list begins with four bytes of its length; a map with one that tells null from an object. Servers that use
        // the smart form, in which other data may follow, know the list only.
        if (!in.version().isAtLeast(ProtocolVersion.V16_0_0) && !in.hasPrimitiveData()) {
            return first == 0 ? new OrderedEntries(false, List.of(), List.of()) : ofMap(in.readObject());
        }
        int count = (first << 24) | (in.readUnsignedByte() << 16) | (in.readShort() & 0xffff);
        List<Group> groups = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            groups.add(in.readCodedMessage(Group.class));
        }
        return new OrderedEntries(true, groups, List.of());
    }

    private static OrderedEntries ofMap(@Nullable Object node) {
        List<Group> groups = new ArrayList<>();
        List<OrderPath> paths = List.of();
        for (Map.Entry<Object, @Nullable Object> entry : JavaTypes.entries(node).entrySet()) {
            if (!(entry.getKey() instanceof OrderKey key)) {
                throw new WireFormatException("Ordered entries below " + entry.getKey());
            }
            groups.add(new Group(key.values(), packets(JavaTypes.elements(entry.getValue()))));
            paths = key.paths().paths();
        }
        return new OrderedEntries(false, groups, paths);
    }

    static Group readElement(WireInput in) {
        @Nullable Object[] entries = in.readCodedArray();
        Values values = in.readCodedMessage(Values.class);
        return new Group(values.values(), packets(entries == null ? List.of() : Arrays.asList(entries)));
    }

    static WireMessage readValues(WireInput in) {
        @Nullable Object[] values = in.readCodedArray();
        return new Values(values == null ? List.of() : Collections.unmodifiableList(Arrays.asList(values)));
    }

    private static List<EntryPacket> packets(List<@Nullable Object> elements) {
        List<EntryPacket> packets = new ArrayList<>(elements.size());
        for (Object element : elements) {
            if (!(element instanceof EntryPacket packet)) {
                throw new WireFormatException("An entry was expected, but it is " + element);
            }
            packets.add(packet);
        }
        return packets;
    }
}
