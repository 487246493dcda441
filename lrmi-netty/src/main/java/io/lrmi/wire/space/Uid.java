package io.lrmi.wire.space;

import io.lrmi.wire.WireOutput;
import org.jspecify.annotations.Nullable;

/**
 * Identity of an entry in the space (docs/protocol.md, "UIDs"): a text, or the parts it consists of, which are put together
 * only when somebody asks for the text. Most writers never do. Immutable.
 */
public final class Uid {

    private static final String SUFFIX = "^0^0";

    /** The whole text if there is no id. */
    private final String prefix;

    private final @Nullable Number id;

    private Uid(String prefix, @Nullable Number id) {
        this.prefix = prefix;
        this.id = id;
    }

    /** The UID with this text. */
    public static Uid of(String text) {
        return new Uid(text, null);
    }

    /**
     * The UID of the entry of a type with an id.
     *
     * @param prefix what all UIDs of the type begin with, in ASCII
     * @param id a {@code Long} or {@code Integer}
     */
    public static Uid of(String prefix, Number id) {
        return new Uid(prefix, id);
    }

    /** As above, for an id of another class; its text is put together at once, for it has to be written anyway. */
    public static Uid of(String prefix, String id) {
        return of(prefix + id + SUFFIX);
    }

    /** As others see it. */
    public String text() {
        return id == null ? prefix : prefix + id + SUFFIX;
    }

    void write(WireOutput out) {
        if (id == null) {
            out.writeString(prefix);
        } else {
            out.writeString(prefix, id.longValue(), SUFFIX);
        }
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof Uid that && text().equals(that.text());
    }

    @Override
    public int hashCode() {
        return text().hashCode();
    }

    @Override
    public String toString() {
        return text();
    }
}
