package io.lrmi.embedded.net;

import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The methods of a remote object and their indices. The indices have gaps and differ from those of any release, so that
 * a client that does not take them from the stub is noticed. Immutable.
 */
public final class MethodTable {

    private final Map<String, Integer> indices;
    private final Map<Integer, RemoteMethod> methods;

    private MethodTable(Map<String, Integer> indices, Map<Integer, RemoteMethod> methods) {
        this.indices = Map.copyOf(indices);
        this.methods = Map.copyOf(methods);
    }

    public static Builder builder() {
        return new Builder();
    }

    /** Index by name and descriptor of each method, for the stub. */
    public Map<String, Integer> indices() {
        return indices;
    }

    @Nullable
    RemoteMethod method(int index) {
        return methods.get(index);
    }

    /** Not for use by several threads. */
    public static final class Builder {

        private static final int FIRST = 7;
        private static final int STEP = 3;

        private final Map<String, Integer> indices = new LinkedHashMap<>();
        private final Map<Integer, RemoteMethod> methods = new HashMap<>();

        private Builder() {}

        /**
         * Adds a method.
         *
         * @param signature name and descriptor, e.g. {@code ping()V}
         */
        public Builder add(String signature, RemoteMethod method) {
            int index = FIRST + STEP * indices.size();
            indices.put(signature, index);
            methods.put(index, method);
            return this;
        }

        public MethodTable build() {
            return new MethodTable(indices, methods);
        }
    }
}
