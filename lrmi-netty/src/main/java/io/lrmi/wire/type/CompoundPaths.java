package io.lrmi.wire.type;

import io.lrmi.failure.WireFormatException;
import io.lrmi.wire.JavaTypes;
import io.lrmi.wire.WireClass;
import io.lrmi.wire.WireInput;
import io.lrmi.wire.WireMessage;
import io.lrmi.wire.WireOutput;
import java.util.ArrayList;
import java.util.List;

/** Says where in an entry the values of a compound index are. */
record CompoundPaths(List<String> paths) implements WireMessage {

    private static final String PACKAGE = "com.gigaspaces.metadata.index.";
    private static final WireClass SEGMENTS =
            WireClass.plain("[L" + PACKAGE + "ISpaceCompoundIndexSegment;", -7596984439902284319L, 2);
    private static final WireClass SEGMENT =
            WireClass.externalizable(PACKAGE + "AbstractCompoundIndexSegment", 1, IndexDescriptor.EXTERNALIZABLE);

    static final WireClass TYPE = WireClass.smart(
            ValueGetter.PACKAGE + "SpaceEntryCompoundIndexGetter", -9025377890997556363L, ValueGetter.GETTER);
    static final WireClass PROPERTY = WireClass.smart(PACKAGE + "PropertyCompoundIndexSegment", 1, SEGMENT);
    static final WireClass PATH = WireClass.smart(PACKAGE + "PathCompoundIndexSegment", 1, SEGMENT);

    /**
     * One of the values.
     *
     * @param number from 1
     */
    record Segment(int number, String path) implements WireMessage {

        @Override
        public WireClass wireClass() {
            return isProperty() ? PROPERTY : PATH;
        }

        private boolean isProperty() {
            return path.indexOf('.') < 0;
        }

        @Override
        public void write(WireOutput out) {
            out.writeInt(number);
            out.writeString(path);
            out.writeCoded(new ValueGetter(isProperty() ? ValueGetter.Kind.PROPERTY : ValueGetter.Kind.PATH, path));
        }
    }

    @Override
    public WireClass wireClass() {
        return TYPE;
    }

    @Override
    public void write(WireOutput out) {
        writeSegments(out);
    }

    /** What the index has beside this once more. */
    void writeSegments(WireOutput out) {
        Segment[] segments = new Segment[paths.size()];
        for (int i = 0; i < segments.length; i++) {
            segments[i] = new Segment(i + 1, paths.get(i));
        }
        out.writeCoded(JavaTypes.array(SEGMENTS, (Object[]) segments));
    }

    static CompoundPaths read(WireInput in) {
        List<String> paths = new ArrayList<>();
        for (Object element : JavaTypes.elements(in.readCoded())) {
            if (!(element instanceof Segment segment)) {
                throw new WireFormatException("Compound index of " + element);
            }
            paths.add(segment.path());
        }
        return new CompoundPaths(paths);
    }

    static Segment readSegment(WireInput in) {
        Segment segment = new Segment(in.readInt(), in.readRequiredString());
        in.readCoded();
        return segment;
    }
}
