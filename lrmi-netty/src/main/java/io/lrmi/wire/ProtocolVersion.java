package io.lrmi.wire;

import io.lrmi.failure.IncompatibleServerException;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Version of a grid endpoint, which selects the layouts both sides use (docs/protocol.md, "Versions").
 *
 * @param major e.g. 15
 * @param minor e.g. 8
 * @param servicePack e.g. 0
 * @param build 30000 plus the patch number since 14.5
 * @param subBuild hash of the patch id, normally 0
 */
public record ProtocolVersion(int major, int minor, int servicePack, int build, int subBuild)
        implements WireMessage, Comparable<ProtocolVersion> {

    /** The layouts of older servers are not known; those of this one are the same as those of 15.0. */
    public static final ProtocolVersion OLDEST = of(14, 5, 0);

    public static final ProtocolVersion V15_0_0 = of(15, 0, 0);
    public static final ProtocolVersion V15_2_0 = of(15, 2, 0);
    public static final ProtocolVersion V15_5_0 = of(15, 5, 0);
    public static final ProtocolVersion V15_8_0 = of(15, 8, 0);
    public static final ProtocolVersion V16_0_0 = of(16, 0, 0);

    public static final WireClass TYPE = WireClass.smart("com.gigaspaces.internal.version.PlatformLogicalVersion", 1);

    private static final int FORMAT = 0x81;
    private static final int GENERAL_AVAILABILITY = 30000;
    private static final Pattern TEXT = Pattern.compile("(\\d{1,3})\\.(\\d{1,3})(?:\\.(\\d{1,3}))?");

    public static ProtocolVersion of(int major, int minor, int servicePack) {
        return new ProtocolVersion(major, minor, servicePack, GENERAL_AVAILABILITY, 0);
    }

    /**
     * Reads {@code 15.8} or {@code 15.8.0}.
     *
     * @throws IllegalArgumentException if the text is neither
     */
    public static ProtocolVersion parse(String text) {
        Matcher matcher = TEXT.matcher(text.trim());
        if (!matcher.matches()) {
            throw new IllegalArgumentException("Not a grid version: '" + text + "'; expected for example 15.8.0");
        }
        String servicePack = matcher.group(3);
        return of(
                Integer.parseInt(matcher.group(1)),
                Integer.parseInt(matcher.group(2)),
                servicePack == null ? 0 : Integer.parseInt(servicePack));
    }

    /** Layouts between two endpoints are those of the older one. */
    public ProtocolVersion min(ProtocolVersion other) {
        return compareTo(other) <= 0 ? this : other;
    }

    public boolean isAtLeast(ProtocolVersion other) {
        return compareTo(other) >= 0;
    }

    @Override
    public int compareTo(ProtocolVersion other) {
        return Long.compare(comparable(), other.comparable());
    }

    private long comparable() {
        // Patch numbers do not take part: layouts change with releases only.
        return major * 1_000_000L + minor * 1_000L + servicePack;
    }

    @Override
    public WireClass wireClass() {
        return TYPE;
    }

    @Override
    public void write(WireOutput out) {
        out.writeByte(FORMAT);
        out.writeByte(major);
        out.writeByte(minor);
        out.writeByte(servicePack);
        out.writeInt(build);
        out.writeInt(subBuild);
    }

    static ProtocolVersion read(WireInput in) {
        int format = in.readUnsignedByte();
        if (format != FORMAT) {
            throw new IncompatibleServerException("The server sent a version in the unknown format " + format + ".");
        }
        return new ProtocolVersion(
                in.readUnsignedByte(), in.readUnsignedByte(), in.readUnsignedByte(), in.readInt(), in.readInt());
    }

    @Override
    public String toString() {
        return major + "." + minor + "." + servicePack;
    }
}
