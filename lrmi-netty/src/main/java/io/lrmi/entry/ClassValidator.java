package io.lrmi.entry;

import com.gigaspaces.document.DocumentProperties;
import com.gigaspaces.metadata.StorageType;
import java.util.HashMap;
import java.util.Map;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.openspaces.core.SpaceMetadataException;

/** Rejects classes whose annotations cannot be honoured, with a reason that names the class and the property. */
final class ClassValidator {

    /** Between the paths of a compound index. */
    private static final Pattern INDEX_PATHS = Pattern.compile("\\+");

    private final ClassModel model;

    ClassValidator(ClassModel model) {
        this.model = model;
    }

    void validate() {
        requireType(model.version(), "version", "int or Integer", int.class, Integer.class);
        requireType(model.leaseExpiration(), "lease expiration", "long or Long", long.class, Long.class);
        requireType(model.persist(), "persist", "boolean or Boolean", boolean.class, Boolean.class);
        requireDynamicPropertiesType();
        requireSequenceNumber();
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
            requireFitStorage(property);
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

    private void requireSequenceNumber() {
        String name = model.sequenceNumber();
        if (name == null) {
            return;
        }
        if (model.position(name) < 0) {
            throw invalid("its sequence number '" + name + "' must be a property of its entries");
        }
        if (bean(name).type() != Object.class) {
            requireType(name, "sequence number", "long, Long or Object", long.class, Long.class);
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
        if (bean.setter() == null && !model.isSetByConstructor(name)) {
            throw invalid("its " + role + " property '" + name + "' has no setter with a parameter of type "
                    + bean.type().getName());
        }
    }

    /** What servers have to look into cannot be held as bytes, nor can what takes no more room as an object. */
    private void requireFitStorage(ModelProperty property) {
        StorageType storage = effectiveStorage(model, property);
        if (storage == StorageType.OBJECT) {
            return;
        }
        String use = null;
        if (property.name().equals(model.id())) {
            use = "an id";
        } else if (property.name().equals(model.routing())) {
            use = "a routing property";
        } else if (property.name().equals(model.sequenceNumber())) {
            use = "a sequence number";
        } else if (isSimple(property.bean().type())) {
            use = "a property of primitive type " + property.bean().type().getName();
        } else if (isIndexed(model, property)) {
            use = "an indexed property";
        }
        if (use != null) {
            throw invalid("property '" + property.name() + "' has storage type " + storage + ", but " + use
                    + " can only have OBJECT");
        }
    }

    private static boolean isIndexed(ClassModel model, ModelProperty property) {
        return model.indexes().keySet().stream().anyMatch(index -> isWithin(index, property.name()));
    }

    private static boolean isWithin(String index, String property) {
        for (String path : INDEX_PATHS.split(index, -1)) {
            if (path.equals(property) || path.startsWith(property + ".") || path.startsWith(property + "[")) {
                return true;
            }
        }
        return false;
    }

    private static boolean isSimple(Class<?> type) {
        return type.isPrimitive()
                || (type != Object.class
                        && type != Class.class
                        && type.getName().startsWith("java.lang."));
    }

    /** Values of simple types and indexed ones are held as objects unless the property itself says otherwise. */
    static StorageType effectiveStorage(ClassModel model, ModelProperty property) {
        if (property.storageType() != StorageType.DEFAULT) {
            return property.storageType();
        }
        boolean object = isSimple(property.bean().type())
                || model.storageType() == StorageType.DEFAULT
                || isIndexed(model, property);
        return object ? StorageType.OBJECT : model.storageType();
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
