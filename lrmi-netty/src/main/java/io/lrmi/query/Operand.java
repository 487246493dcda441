package io.lrmi.query;

import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * What is compared: the value at a path, or what a function makes of it.
 *
 * @param path property names with dots between them, with {@code [*]} behind a name for each element of a collection
 * @param position of its first character in the text of the query
 */
record Operand(String path, @Nullable Call call, int position) {

    /**
     * A function.
     *
     * @param arguments without the value itself
     * @param position of the value among the arguments
     */
    record Call(String function, List<Term> arguments, int position) {
        public Call {
            arguments = List.copyOf(arguments);
        }
    }

    boolean isContains() {
        return path.contains("[*]");
    }

    boolean isNested() {
        return path.indexOf('.') >= 0;
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof Operand that && path.equals(that.path) && Objects.equals(call, that.call);
    }

    @Override
    public int hashCode() {
        return Objects.hash(path, call);
    }
}
