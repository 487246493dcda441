package io.lrmi.entry;

import java.lang.ref.WeakReference;
import java.util.Collections;
import java.util.Map;
import java.util.WeakHashMap;
import org.jspecify.annotations.Nullable;

/**
 * The types of classes that clients of this process use, so that a further client need not look into the classes again. Keeps
 * neither classes nor their loaders: a type is there as long as some client uses it. Safe for use by many threads.
 */
final class SharedTypes {

    private static final Map<Class<?>, WeakReference<EntryType>> TYPES =
            Collections.synchronizedMap(new WeakHashMap<>());

    private SharedTypes() {}

    static @Nullable EntryType find(Class<?> type) {
        WeakReference<EntryType> reference = TYPES.get(type);
        return reference == null ? null : reference.get();
    }

    /** What introspection of the class has found, which is always the same. */
    static void share(Class<?> type, EntryType found) {
        TYPES.put(type, new WeakReference<>(found));
    }
}
