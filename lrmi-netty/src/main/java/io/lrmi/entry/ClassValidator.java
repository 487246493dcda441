package io.lrmi.entry;

import com.gigaspaces.document.DocumentProperties;
import com.gigaspaces.metadata.StorageType;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.openspaces.core.SpaceMetadataException;

/** Rejects classes whose annotations cannot be honoured, with a reason that names the class and the property. */
final class ClassValidator {

    private final ClassModel model;

    ClassValidator(ClassModel model) {
        this.model = model;
    }

    void validate() {
        requireType(model.version(), "version", "int or Integer", int.class, Integer.class);
        requireType(model.leaseExpiration(), "lease expiration", "long or Long", long.class, Long.class);
        requireType(model.persist(), "persist", "boolean or Boolean", boolean.class, Boolean.class);
        requireDynamicPropertiesType();
        if (model.autoGenerateId()) {
            requireType(model.id(), "generated id", "String", String.class, String.class);
        }
        requireDistinct();
        requireFitForBroadcast();
        requireAccessors(model.version(), "version");
        requireAccessors(model.leaseExpiration(), "lease expiration");
        requireAccessors(model.persist(), "persist");
        requireAccessors(model.dynamicProperties(), "dynamic properties");
        for (ModelProperty property : model.properties()) {
            requireAccessors(property.name(), "entry");
            requireObjectStorage(property);
        }
    }

    private void requireType(@Nullable String name, String role, String expected, Class<?> first, Class<?> second) {
        if (name != null) {
            Class<?> actual = bean(name).type();
            if (actual != first && actual != second) {
                throw invalid("its " + role + " property '" + name + "' must be of type " + expected + ", but is "
                        + actual.getName());
            }
        }
    }

    private void requireDynamicPropertiesType() {
        String name = model.dynamicProperties();
        if (name != null) {
            Class<?> actual = bean(name).type();
            boolean fits = Map.class.isAssignableFrom(actual)
                    && (actual.isAssignableFrom(DocumentProperties.class) || actual.isAssignableFrom(HashMap.class));
            if (!fits) {
                throw invalid("its dynamic properties '" + name + "' must be of type Map<String, Object>, but are "
                        + actual.getName());
            }
        }
    }

    private void requireDistinct() {
        Map<String, String> roles = new HashMap<>();
        assign(roles, model.id(), "id");
        if (model.routing() != null && !model.routing().equals(model.id())) {
            assign(roles, model.routing(), "routing property");
        }
        assign(roles, model.version(), "version");
        assign(roles, model.leaseExpiration(), "lease expiration");
        assign(roles, model.persist(), "persist property");
        assign(roles, model.dynamicProperties(), "dynamic properties");
    }

    private void assign(Map<String, String> roles, @Nullable String property, String role) {
        String other = property == null ? null : roles.putIfAbsent(property, role);
        if (other != null) {
            throw invalid("property '" + property + "' cannot be both " + other + " and " + role);
        }
    }

    private void requireFitForBroadcast() {
        if (!model.broadcast()) {
            return;
        }
        if (model.routing() != null) {
            throw invalid("every partition holds its entries (broadcast), so it cannot have a routing property");
        }
        if (model.autoGenerateId()) {
            throw invalid("every partition holds its entries (broadcast), so their ids cannot be generated");
        }
        if (!model.persistent()) {
            throw invalid("every partition holds its entries (broadcast), so persist must be true");
        }
    }

    private void requireAccessors(@Nullable String name, String role) {
        if (name == null) {
            return;
        }
        BeanProperty bean = bean(name);
        if (bean.getter() == null) {
            throw invalid("its " + role + " property '" + name + "' has no getter");
        }
        if (bean.setter() == null) {
            throw invalid("its " + role + " property '" + name + "' has no setter with a parameter of type "
                    + bean.type().getName());
        }
    }

    private void requireObjectStorage(ModelProperty property) {
        StorageType storage = effectiveStorage(model, property);
        if (storage != StorageType.OBJECT) {
            throw invalid("property '" + property.name() + "' has storage type " + storage
                    + ", which this client does not support; only OBJECT is");
        }
    }

    /** Values of simple types are held as objects unless the property itself says otherwise. */
    static StorageType effectiveStorage(ClassModel model, ModelProperty property) {
        if (property.storageType() != StorageType.DEFAULT) {
            return property.storageType();
        }
        Class<?> type = property.bean().type();
        boolean simple =
                type.isPrimitive() || (type != Object.class && type.getName().startsWith("java.lang."));
        return simple || model.storageType() == StorageType.DEFAULT ? StorageType.OBJECT : model.storageType();
    }

    private BeanProperty bean(String name) {
        BeanProperty bean = model.beans().get(name);
        if (bean == null) {
            throw invalid("it has no property '" + name + "'");
        }
        return bean;
    }

    private SpaceMetadataException invalid(String reason) {
        return new SpaceMetadataException(model.type().getName() + " cannot be an entry: " + reason);
    }
}
