package io.lrmi.entry;

import com.gigaspaces.document.SpaceDocument;
import com.gigaspaces.metadata.SpaceDocumentSupport;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.openspaces.core.ObjectConversionException;

/**
 * Turns an object that is the value of a property into a document and back. As a document it needs no class on the
 * server and can be searched there.
 */
final class NestedDocuments {

    private final EntryTypes types;

    NestedDocuments(EntryTypes types) {
        this.types = types;
    }

    @Nullable
    Object toDocument(@Nullable Object value) {
        if (value == null || value instanceof SpaceDocument || value instanceof Map || value instanceof Iterable) {
            return value;
        }
        if (value.getClass().isArray()) {
            return value;
        }
        EntryType type = types.ofClass(value.getClass());
        EntryForm form = type.form(value);
        SpaceDocument document = new SpaceDocument(type.name());
        for (int i = 0; i < type.propertyCount(); i++) {
            Object property = form.value(value, i);
            document.setProperty(
                    type.descriptor().properties().get(i).name(),
                    convertsByDefault(type, i) ? toDocument(property) : property);
        }
        Map<String, ?> dynamic = form.dynamicProperties(value);
        if (dynamic != null) {
            dynamic.forEach(document::setProperty);
        }
        document.setVersion(form.version(value));
        document.setTransient(form.isTransient(value));
        return document;
    }

    /** A value of an entry that is read as a document; one that the space holds as bytes can only be written as it is. */
    @Nullable
    Object asDocument(EntryType type, int position, @Nullable Object value) {
        return convertsByDefault(type, position) && type.storage(position) == Storage.OBJECT
                ? toDocument(value)
                : value;
    }

    /** Within a document everything that is no plain value is one as well. */
    private static boolean convertsByDefault(EntryType type, int position) {
        return type.descriptor().properties().get(position).documentSupport()
                == TypeCodes.documentSupport(SpaceDocumentSupport.CONVERT);
    }

    /** The value itself, unless it is a document and the property holds objects. */
    @Nullable
    Object fromDocument(@Nullable Object value, Class<?> expected) {
        if (!(value instanceof SpaceDocument document) || expected.isInstance(value)) {
            return value;
        }
        EntryType type = types.findBelow(expected, document.getTypeName());
        if (type == null) {
            throw new ObjectConversionException(
                    "A property of type " + expected.getName() + " holds a document of type " + document.getTypeName()
                            + ", which is no class below it in this application",
                    null);
        }
        EntryForm form = type.preferredForm();
        @Nullable Object[] values = new Object[type.propertyCount()];
        Map<String, Object> dynamic = new HashMap<>();
        document.getProperties().forEach((name, property) -> {
            int position = type.descriptor().position(name);
            if (position < 0) {
                dynamic.put(name, property);
            } else {
                values[position] = fromDocument(property, form.type(position));
            }
        });
        return form.create(new EntryContents(
                values,
                dynamic.isEmpty() ? null : dynamic,
                null,
                document.getVersion(),
                document.isTransient(),
                EntryForm.NO_EXPIRATION));
    }
}
