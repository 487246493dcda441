package io.lrmi.entry;

import com.gigaspaces.document.SpaceDocument;
import io.lrmi.wire.type.TypeDescriptor;
import java.lang.reflect.Constructor;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.openspaces.core.ObjectConversionException;

/** Entries as documents. */
record DocumentForm(EntryType entryType, Class<? extends SpaceDocument> documentClass) implements EntryForm {

    private String name(int position) {
        return descriptor().properties().get(position).name();
    }

    private TypeDescriptor descriptor() {
        return entryType.descriptor();
    }

    @Override
    public @Nullable Object id(Object entry) {
        return entryType.idPosition() < 0 ? null : value(entry, entryType.idPosition());
    }

    @Override
    public @Nullable Object value(Object entry, int position) {
        return ((SpaceDocument) entry).getProperty(name(position));
    }

    @Override
    public void setValue(Object entry, int position, @Nullable Object value) {
        ((SpaceDocument) entry).setProperty(name(position), value);
    }

    @Override
    public @Nullable Map<String, ?> dynamicProperties(Object entry) {
        Map<String, @Nullable Object> dynamic = new HashMap<>();
        ((SpaceDocument) entry).getProperties().forEach((name, value) -> {
            if (descriptor().position(name) < 0) {
                dynamic.put(name, value);
            }
        });
        return dynamic.isEmpty() ? null : dynamic;
    }

    @Override
    public void setDynamicProperties(Object entry, @Nullable Map<String, Object> values) {
        if (values != null) {
            ((SpaceDocument) entry).addProperties(values);
        }
    }

    @Override
    public int version(Object entry) {
        return ((SpaceDocument) entry).getVersion();
    }

    @Override
    public void setVersion(Object entry, int version) {
        ((SpaceDocument) entry).setVersion(version);
    }

    @Override
    public void setGeneratedId(Object entry, String uid) {
        String id = descriptor().idProperty();
        if (id != null && entryType.autoGenerateId()) {
            Object current = ((SpaceDocument) entry).getProperty(id);
            if (current == null || current.equals("")) {
                ((SpaceDocument) entry).setProperty(id, uid);
            }
        }
    }

    @Override
    public boolean isTransient(Object entry) {
        return ((SpaceDocument) entry).isTransient();
    }

    @Override
    public void setTransient(Object entry, boolean isTransient) {
        ((SpaceDocument) entry).setTransient(isTransient);
    }

    @Override
    public long expiration(Object entry) {
        return NO_EXPIRATION;
    }

    @Override
    public void setExpiration(Object entry, long expiration) {
        // Documents have no place for it.
    }

    @Override
    public Object create(EntryContents contents) {
        return contents.putInto(newInstance(), this);
    }

    private Object newInstance() {
        if (documentClass == SpaceDocument.class) {
            return new SpaceDocument(entryType.name());
        }
        try {
            Constructor<? extends SpaceDocument> constructor = documentClass.getDeclaredConstructor();
            constructor.setAccessible(true);
            return constructor.newInstance().setTypeName(entryType.name());
        } catch (ReflectiveOperationException e) {
            throw new ObjectConversionException(
                    "Cannot create a document of class " + documentClass.getName() + " for type " + entryType.name()
                            + "; it needs a constructor without parameters",
                    e);
        }
    }

    @Override
    public ClassLoader classLoader() {
        return JavaNames.contextLoader();
    }

    @Override
    public Class<?> type(int position) {
        return Object.class;
    }
}
