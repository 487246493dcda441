package com.gigaspaces.document;

import com.gigaspaces.entry.VirtualEntry;
import java.io.NotSerializableException;
import java.io.ObjectOutputStream;
import java.io.Serializable;
import java.util.Collections;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * An entry that needs no class of its own: a type name and named properties. Two documents are equal if type name, version,
 * transience and properties are. Not safe for use by several threads.
 *
 * <p>A subclass with a constructor without arguments can serve as a type's document wrapper class.
 */
public class SpaceDocument implements VirtualEntry, Serializable {

    private static final long serialVersionUID = 1L;

    private static final String ANY_TYPE = Object.class.getName();

    private final DocumentProperties properties;
    private String typeName;
    private int version;
    private boolean isTransient;

    /** Creates a document of the root type, which as a template matches documents of every type. */
    public SpaceDocument() {
        this(ANY_TYPE);
    }

    /** Creates a document without properties. */
    public SpaceDocument(String typeName) {
        this(typeName, null);
    }

    /** Creates a document with a copy of the given properties; null stands for none. */
    public SpaceDocument(String typeName, @Nullable Map<String, Object> properties) {
        this.typeName = checkedTypeName(typeName);
        this.properties = properties == null ? new DocumentProperties() : new DocumentProperties(properties);
    }

    private static String checkedTypeName(@Nullable String typeName) {
        if (typeName == null || typeName.isEmpty()) {
            throw new IllegalArgumentException("The type name of a document must not be null or empty");
        }
        return typeName;
    }

    @Override
    public String getTypeName() {
        return typeName;
    }

    @Override
    public SpaceDocument setTypeName(String typeName) {
        this.typeName = checkedTypeName(typeName);
        return this;
    }

    @Override
    public boolean containsProperty(String name) {
        return properties.containsKey(name);
    }

    // The type parameter is named by no argument so that callers need no cast.
    @SuppressWarnings("TypeParameterUnusedInFormals")
    @Override
    public <T> @Nullable T getProperty(String name) {
        return properties.getProperty(name);
    }

    @Override
    public SpaceDocument setProperty(String name, @Nullable Object value) {
        properties.setProperty(name, value);
        return this;
    }

    // The caller says which type the value has; nothing here can check it.
    @SuppressWarnings({"TypeParameterUnusedInFormals", "unchecked"})
    @Override
    public <T> @Nullable T removeProperty(String name) {
        return (T) properties.remove(name);
    }

    @Override
    public Map<String, Object> getProperties() {
        return Collections.unmodifiableMap(properties);
    }

    @Override
    public SpaceDocument addProperties(Map<String, Object> properties) {
        this.properties.putAll(properties);
        return this;
    }

    @Override
    public int getVersion() {
        return version;
    }

    @Override
    public SpaceDocument setVersion(int version) {
        this.version = version;
        return this;
    }

    @Override
    public boolean isTransient() {
        return isTransient;
    }

    @Override
    public SpaceDocument setTransient(boolean isTransient) {
        this.isTransient = isTransient;
        return this;
    }

    /** Takes over type name, version, transience and properties; a document wrapper class may do more. */
    public void initFromDocument(SpaceDocument document) {
        setTypeName(document.typeName);
        setVersion(document.version);
        setTransient(document.isTransient);
        addProperties(document.properties);
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof SpaceDocument that
                && typeName.equals(that.typeName)
                && version == that.version
                && isTransient == that.isTransient
                && properties.equals(that.properties);
    }

    /** Leaves the version out, because the client sets it when it writes the document. */
    @Override
    public int hashCode() {
        return Objects.hash(typeName, properties);
    }

    /** Serializable only so that it can be set as a value; it has a form of its own in which it travels. */
    private void writeObject(ObjectOutputStream out) throws NotSerializableException {
        throw new NotSerializableException(
                "A document within a collection or an object of another class cannot be sent;"
                        + " only one that is the value of a property can");
    }

    @Override
    public String toString() {
        return "SpaceDocument [typeName=" + typeName + ", version=" + version + ", transient=" + isTransient
                + ", properties=" + properties + "]";
    }
}
