package io.lrmi.entry;

import com.gigaspaces.document.DocumentProperties;
import java.lang.reflect.Array;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Entries as objects of a class. */
record PojoForm(EntryType entryType, PojoBinding binding) implements EntryForm {

    @Override
    public @Nullable Object id(Object entry) {
        return binding.id() == null ? null : binding.value(entry, entryType.idPosition());
    }

    @Override
    public @Nullable Object value(Object entry, int position) {
        return binding.value(entry, position);
    }

    @Override
    public void setValue(Object entry, int position, @Nullable Object value) {
        binding.setValue(entry, position, value);
    }

    // The validator has seen to it that the property is a map; its keys are names by definition.
    @SuppressWarnings("unchecked")
    @Override
    public @Nullable Map<String, ?> dynamicProperties(Object entry) {
        Accessor accessor = binding.dynamicProperties();
        return accessor == null ? null : (Map<String, ?>) accessor.get(entry);
    }

    // As above.
    @SuppressWarnings("unchecked")
    @Override
    public void setDynamicProperties(Object entry, @Nullable Map<String, Object> values) {
        Accessor accessor = binding.dynamicProperties();
        if (accessor == null) {
            return;
        }
        if (values == null) {
            accessor.set(entry, null);
            return;
        }
        Map<String, Object> target = (Map<String, Object>) accessor.get(entry);
        if (target == null) {
            target = accessor.type().isAssignableFrom(DocumentProperties.class)
                    ? new DocumentProperties()
                    : new HashMap<>();
            accessor.set(entry, target);
        }
        target.putAll(values);
    }

    @Override
    public int version(Object entry) {
        Accessor accessor = binding.version();
        return accessor != null && accessor.get(entry) instanceof Integer version ? version : 0;
    }

    @Override
    public void setVersion(Object entry, int version) {
        Accessor accessor = binding.version();
        if (accessor != null) {
            accessor.set(entry, version);
        }
    }

    @Override
    public void setGeneratedId(Object entry, String uid) {
        Accessor accessor = binding.id();
        if (accessor != null && entryType.autoGenerateId()) {
            Object current = accessor.get(entry);
            if (current == null || current.equals("")) {
                accessor.set(entry, uid);
            }
        }
    }

    @Override
    public boolean isTransient(Object entry) {
        Accessor accessor = binding.persist();
        if (accessor == null) {
            return !binding.model().persistent();
        }
        return !Boolean.TRUE.equals(accessor.get(entry));
    }

    @Override
    public void setTransient(Object entry, boolean isTransient) {
        Accessor accessor = binding.persist();
        if (accessor != null) {
            accessor.set(entry, !isTransient);
        }
    }

    @Override
    public long expiration(Object entry) {
        Accessor accessor = binding.leaseExpiration();
        return accessor != null && accessor.get(entry) instanceof Long expiration && expiration > 0
                ? expiration
                : NO_EXPIRATION;
    }

    @Override
    public void setExpiration(Object entry, long expiration) {
        Accessor accessor = binding.leaseExpiration();
        if (accessor != null) {
            accessor.set(entry, expiration);
        }
    }

    @Override
    public Object create(EntryContents contents) {
        EntryConstructor constructor = binding.model().constructor();
        Object entry =
                constructor == null ? binding.newInstance() : binding.newInstance(arguments(constructor, contents));
        return contents.putInto(entry, this);
    }

    private @Nullable Object[] arguments(EntryConstructor constructor, EntryContents contents) {
        Class<?>[] types = constructor.constructor().getParameterTypes();
        @Nullable Object[] arguments = new Object[types.length];
        for (int i = 0; i < types.length; i++) {
            Object value = argument(constructor.parameters().get(i), contents);
            // What is left out is 0 or false where nothing else can be.
            arguments[i] =
                    value == null && types[i].isPrimitive() ? Array.get(Array.newInstance(types[i], 1), 0) : value;
        }
        return arguments;
    }

    private @Nullable Object argument(String property, EntryContents contents) {
        ClassModel model = binding.model();
        if (entryType.autoGenerateId() && property.equals(model.id())) {
            return contents.uid();
        }
        int position = model.position(property);
        if (position >= 0) {
            return position < contents.values().length
                    ? binding.orNullValue(contents.values()[position], position)
                    : null;
        }
        if (property.equals(model.version())) {
            return contents.version();
        }
        if (property.equals(model.leaseExpiration())) {
            return contents.expiration();
        }
        if (property.equals(model.persist())) {
            return !contents.isTransient();
        }
        Map<String, Object> dynamic = contents.dynamicProperties();
        return dynamic != null && property.equals(model.dynamicProperties()) ? new DocumentProperties(dynamic) : null;
    }

    @Override
    public ClassLoader classLoader() {
        ClassLoader loader = binding.model().type().getClassLoader();
        return loader == null ? JavaNames.contextLoader() : loader;
    }

    @Override
    public Class<?> type(int position) {
        return binding.type(position);
    }
}
