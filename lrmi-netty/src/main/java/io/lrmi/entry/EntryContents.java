package io.lrmi.entry;

import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What the space says about an entry.
 *
 * @param values of the declared properties, in order, not to be changed; empty if the space sent none
 * @param dynamicProperties null if there are none
 * @param uid null if the space did not tell it
 * @param expiration milliseconds since 1970, {@link EntryForm#NO_EXPIRATION} for never
 */
// Never compared; a list around the array would be one more object for every entry that is read.
@SuppressWarnings("ArrayRecordComponent")
record EntryContents(
        @Nullable Object[] values,
        @Nullable Map<String, Object> dynamicProperties,
        @Nullable String uid,
        int version,
        boolean isTransient,
        long expiration) {

    /** Sets all of it on an object or document. */
    Object putInto(Object entry, EntryForm form) {
        for (int i = 0; i < values.length; i++) {
            form.setValue(entry, i, values[i]);
        }
        form.setDynamicProperties(entry, dynamicProperties);
        if (uid != null) {
            form.setGeneratedId(entry, uid);
        }
        form.setVersion(entry, version);
        form.setTransient(entry, isTransient);
        form.setExpiration(entry, expiration);
        return entry;
    }
}
