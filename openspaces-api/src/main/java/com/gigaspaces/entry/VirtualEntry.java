package com.gigaspaces.entry;

import java.util.Map;
import org.jspecify.annotations.Nullable;

/** An entry whose type is given by a name and whose properties are read and written by name. */
public interface VirtualEntry {

    String getTypeName();

    /** Sets the name of the type; returns this entry. */
    VirtualEntry setTypeName(String typeName);

    /** The version the grid gave the entry, or 0 if it has none. */
    int getVersion();

    /** Sets the version an optimistic update expects; returns this entry. */
    VirtualEntry setVersion(int version);

    /** True if the entry must not be stored by an underlying data source. */
    boolean isTransient();

    /** Sets whether the entry is kept from an underlying data source; returns this entry. */
    VirtualEntry setTransient(boolean isTransient);

    /** True if the property was set, even to null. */
    boolean containsProperty(String name);

    /**
     * The value of a property, or null if it is not set.
     *
     * @param <T> the type of the value; it is not checked
     */
    // The type parameter is named by no argument so that callers need no cast.
    @SuppressWarnings("TypeParameterUnusedInFormals")
    <T> @Nullable T getProperty(String name);

    /** Sets a property; returns this entry. */
    VirtualEntry setProperty(String name, @Nullable Object value);

    /**
     * Removes a property and returns the value it had, or null if it was not set.
     *
     * @param <T> the type of the value; it is not checked
     */
    // The type parameter is named by no argument so that callers need no cast.
    @SuppressWarnings("TypeParameterUnusedInFormals")
    <T> @Nullable T removeProperty(String name);

    /** A view of all properties that cannot be changed. */
    Map<String, Object> getProperties();

    /** Sets all given properties; returns this entry. */
    VirtualEntry addProperties(Map<String, Object> properties);
}
