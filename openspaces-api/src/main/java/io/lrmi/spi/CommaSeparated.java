package io.lrmi.spi;

import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;

/** Lists whose elements may be comma-separated lists themselves. */
final class CommaSeparated {

    private CommaSeparated() {}

    static Stream<String> parts(List<String> lists) {
        return lists.stream()
                .flatMap(list -> Arrays.stream(list.split(",", -1)))
                .map(String::strip)
                .filter(part -> !part.isEmpty());
    }
}
