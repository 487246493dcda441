package io.lrmi.wire.type;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Which entries of a type are served one after the other.
 *
 * @param path whose value the entries of a group have in common, null if there are no groups
 * @param indexes paths by which groups are searched
 */
public record FifoGrouping(@Nullable String path, List<String> indexes) {

    public static final FifoGrouping NONE = new FifoGrouping(null, List.of());

    public FifoGrouping {
        indexes = List.copyOf(indexes);
    }
}
