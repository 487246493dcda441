package io.lrmi.entry;

import java.util.Map;
import org.jspecify.annotations.Nullable;

/** How the entries of a type are held in the application: as objects of a class or as documents. */
sealed interface EntryForm permits PojoForm, DocumentForm {

    /** No lease expiration is known. */
    long NO_EXPIRATION = Long.MAX_VALUE;

    /** The id, null if there is none or it is not set. */
    @Nullable
    Object id(Object entry);

    @Nullable
    Object value(Object entry, int position);

    void setValue(Object entry, int position, @Nullable Object value);

    /** Properties the type does not declare, null if there are none. */
    @Nullable
    Map<String, ?> dynamicProperties(Object entry);

    void setDynamicProperties(Object entry, @Nullable Map<String, Object> values);

    int version(Object entry);

    void setVersion(Object entry, int version);

    /** Sets a generated id unless the entry has one. */
    void setGeneratedId(Object entry, String uid);

    boolean isTransient(Object entry);

    void setTransient(Object entry, boolean isTransient);

    /** When the lease ends in milliseconds since 1970, {@link #NO_EXPIRATION} if the entry does not say. */
    long expiration(Object entry);

    void setExpiration(Object entry, long expiration);

    /** A new object or document with everything an entry has. */
    Object create(EntryContents contents);

    /** Finds the class of values in the entries of this form. */
    ClassLoader classLoader();

    /** What a property can hold. */
    Class<?> type(int position);
}
