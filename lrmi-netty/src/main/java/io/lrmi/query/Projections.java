package io.lrmi.query;

import io.lrmi.entry.EntryType;
import io.lrmi.wire.query.Projection;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Translates the names of wanted properties. */
public final class Projections {

    private Projections() {}

    /**
     * What the server is asked for.
     *
     * @param names properties and paths; null or none for whole entries
     * @throws IllegalArgumentException if both a property and a path below it are named, or a property the type cannot
     *     have
     * @throws UnsupportedOperationException if a path is below a property that the space holds as bytes
     */
    public static @Nullable Projection of(String @Nullable [] names, EntryType type) {
        if (names == null || names.length == 0) {
            return null;
        }
        List<Integer> positions = new ArrayList<>();
        List<String> dynamic = new ArrayList<>();
        List<String> paths = new ArrayList<>();
        List<String> dynamicPaths = new ArrayList<>();
        for (String name : names) {
            int position = type.descriptor().position(name);
            String root = name.split("[.\\[]", 2)[0];
            boolean declared = type.descriptor().position(root) >= 0;
            if (position < 0 && !declared && !type.descriptor().dynamicProperties()) {
                throw new IllegalArgumentException("Type " + type.name() + " has no property '" + root + "'");
            }
            if (position >= 0) {
                positions.add(position);
            } else if (name.indexOf('.') < 0) {
                dynamic.add(name);
            } else if (List.of(names).contains(root)) {
                throw new IllegalArgumentException(
                        "A projection has both '" + root + "' and '" + name + "', which is a part of it");
            } else if (type.holdsAsBytes(name)) {
                throw new UnsupportedOperationException("Projection of paths is valid only with StorageType = OBJECT ["
                        + name + "]: the space holds values of property '" + root
                        + "' as bytes; ask for the whole property");
            } else if (declared) {
                paths.add(name);
            } else {
                dynamicPaths.add(name);
            }
        }
        return new Projection(positions.stream().distinct().sorted().toList(), dynamic, paths, dynamicPaths);
    }
}
