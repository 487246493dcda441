package io.lrmi.boot.kubernetes;

import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Which objects of a kind the API is to return; it does the selecting. */
record Selection(@Nullable String labels, @Nullable String fields) {

    static final Selection ALL = new Selection(null, null);

    static Selection labels(String selector) {
        return new Selection(selector, null);
    }

    /** Objects that have all of these labels. */
    static Selection labels(Map<String, String> labels) {
        return labels(new TreeMap<>(labels)
                .entrySet().stream()
                        .map(label -> label.getKey() + "=" + label.getValue())
                        .collect(Collectors.joining(",")));
    }

    static Selection field(String name, String value) {
        return new Selection(null, name + "=" + value);
    }

    static Selection name(String name) {
        return field("metadata.name", name);
    }
}
