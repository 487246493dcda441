package io.lrmi.entry;

import com.gigaspaces.document.SpaceDocument;
import com.gigaspaces.query.QueryResultType;
import io.lrmi.wire.ValueCodec;
import io.lrmi.wire.space.AllQuery;
import io.lrmi.wire.space.DynamicValues;
import io.lrmi.wire.space.EntryPacket;
import io.lrmi.wire.space.OperationId;
import io.lrmi.wire.space.PacketHeader;
import io.lrmi.wire.space.PropertiesQuery;
import io.lrmi.wire.space.QueryPacket;
import java.util.HashMap;
import java.util.Map;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.openspaces.core.SpaceMetadataException;

/**
 * Turns application objects and documents into packets and packets into objects and documents (docs/protocol.md,
 * "Packets", "UIDs"). Packets are always in document form, which needs no class on the server.
 *
 * <p>Immutable but for the registry of types; safe for use by many threads, as long as one object is not used by two.
 */
public final class EntryMapper {

    private static final @Nullable Object[] NO_VALUES = {};

    private final EntryTypes types;
    private final Values values;
    private final IdQueries idQueries;
    private final NestedDocuments nested;

    public EntryMapper(EntryTypes types, ValueCodec codec) {
        this.types = types;
        this.values = new Values(codec);
        this.idQueries = new IdQueries(values);
        this.nested = new NestedDocuments(types);
    }

    public EntryTypes types() {
        return types;
    }

    /**
     * The type of an object or document of the application.
     *
     * @return null for a document whose type is not known yet
     * @throws SpaceMetadataException if objects of the class cannot be entries
     */
    public @Nullable EntryType typeOf(Object entry) {
        if (!(entry instanceof SpaceDocument document)) {
            return types.ofClass(entry.getClass());
        }
        return document.getTypeName().equals(Descriptors.ROOT)
                ? types.ofClass(Object.class)
                : types.find(document.getTypeName());
    }

    /**
     * The packet that writes an entry.
     *
     * @param versioned whether the space compares versions; without it the packet has none
     * @throws SpaceMetadataException if it has no id though its type needs one, or dynamic properties though its type
     *     has none
     * @throws IllegalArgumentException if a value cannot be serialized
     */
    public EntryPacket toEntry(EntryType type, Object entry, @Nullable OperationId operation, boolean versioned) {
        EntryForm form = type.form(entry);
        Object id = form.id(entry);
        if (id == null && type.idPosition() >= 0 && !type.autoGenerateId()) {
            throw new SpaceMetadataException("An entry of type " + type.name() + " cannot be written without its id '"
                    + type.descriptor().idProperty() + "'; set it, or let the grid generate ids"
                    + " (autoGenerate = true on a property of type String)");
        }
        return EntryPacket.entry(
                type.entryHeader(),
                operation,
                type.name(),
                id == null ? null : type.uid(id),
                version(type, form, entry, versioned),
                timeToLive(form, entry),
                fixedValues(type, form, entry, false),
                dynamicValues(type, form, entry),
                form.isTransient(entry));
    }

    /**
     * A packet that matches entries with the same values; null matches any value.
     *
     * @param operation null for reads
     * @throws SpaceMetadataException if it has dynamic properties though its type has none
     * @throws IllegalArgumentException if it has a value in a property that the space holds as bytes
     */
    public EntryPacket toTemplate(EntryType type, Object template, @Nullable OperationId operation, boolean versioned) {
        EntryForm form = type.form(template);
        // Ids that are properties match as such, so that entries of sub types are found as well.
        Object id = type.autoGenerateId() ? form.id(template) : null;
        DynamicValues dynamic = dynamicValues(type, form, template);
        return EntryPacket.builder(type.entryHeader().withOperation(operation))
                .template(true)
                .typeName(type.name())
                .version(version(type, form, template, versioned))
                .timeToLive(timeToLive(form, template))
                .transientEntry(form.isTransient(template))
                .fixedValues(fixedValues(type, form, template, true))
                .uid(id == null ? null : type.uid(id).text())
                .customQuery(dynamic == null ? null : new PropertiesQuery(dynamic.values()))
                .build();
    }

    private static int version(EntryType type, EntryForm form, Object entry, boolean versioned) {
        return versioned && type.descriptor().optimisticLocking() ? form.version(entry) : 0;
    }

    private static long timeToLive(EntryForm form, Object entry) {
        long expiration = form.expiration(entry);
        return expiration == EntryForm.NO_EXPIRATION ? Long.MAX_VALUE : expiration - System.currentTimeMillis();
    }

    private @Nullable Object[] fixedValues(EntryType type, EntryForm form, Object entry, boolean template) {
        @Nullable Object[] result = new Object[type.propertyCount()];
        for (int i = 0; i < result.length; i++) {
            if (type.autoGenerateId() && i == type.idPosition()) {
                continue;
            }
            Object value = form.value(entry, i);
            Storage storage = type.storage(i);
            if (storage != Storage.OBJECT) {
                if (template && value != null) {
                    type.requireMatchable(type.descriptor().properties().get(i).name());
                }
                result[i] = values.toWire(value, storage);
            } else {
                result[i] = values.toWire(type.convertsToDocument(i) ? nested.toDocument(value) : value);
            }
        }
        return result;
    }

    private @Nullable DynamicValues dynamicValues(EntryType type, EntryForm form, Object entry) {
        Map<String, ?> dynamic = form.dynamicProperties(entry);
        if (dynamic == null) {
            return null;
        }
        for (String name : dynamic.keySet()) {
            if (!type.descriptor().dynamicProperties()) {
                throw new SpaceMetadataException("Property '" + name + "' is not declared by type " + type.name()
                        + ", which does not support dynamic properties");
            }
            if (type.descriptor().position(name) >= 0) {
                throw new SpaceMetadataException("Dynamic property '" + name + "' of type " + type.name()
                        + " has the name of a property that the type declares");
            }
        }
        return values.toWire(dynamic);
    }

    /**
     * The wire form of a value that entries are compared with.
     *
     * @throws IllegalArgumentException if it cannot be serialized
     */
    public @Nullable Object toWire(@Nullable Object value) {
        return values.toWire(value);
    }

    /**
     * The wire form of a value that is set at the end of a path of an entry. Like a written one it is a document if the property at the
     * beginning of the path holds documents.
     *
     * @throws IllegalArgumentException if it cannot be serialized
     */
    public @Nullable Object toWire(EntryType type, String path, @Nullable Object value) {
        int dot = path.indexOf('.');
        int position = type.descriptor().position(dot < 0 ? path : path.substring(0, dot));
        if (position >= 0 && dot < 0 && type.storage(position) != Storage.OBJECT) {
            return values.toWire(value, type.storage(position));
        }
        boolean bean = value != null
                && !(value instanceof Enum)
                && !value.getClass().getName().startsWith("java.");
        boolean converts = position >= 0 && type.convertsToDocument(position) && (dot < 0 || bean);
        return values.toWire(converts ? nested.toDocument(value) : value);
    }

    /** The value of a wire form, for example one that entries are sorted by. */
    public @Nullable Object toJava(@Nullable Object value, EntryType type) {
        return values.toJava(value, type.preferredForm().classLoader());
    }

    /**
     * The value that an object or document has in a property.
     *
     * @throws IllegalArgumentException if its type does not declare the property
     */
    public @Nullable Object valueOf(EntryType type, Object entry, String property) {
        int position = type.descriptor().position(property);
        if (position < 0) {
            throw new IllegalArgumentException("An object of type " + type.name() + " has no value for '" + property
                    + "'; set the parameters of the query instead");
        }
        return type.form(entry).value(entry, position);
    }

    /** A query that matches all entries of all types. */
    public AllQuery all(@Nullable OperationId operation) {
        int checksum = types.ofClass(Object.class).checksum();
        return new AllQuery(
                new PacketHeader(operation, null, checksum, PacketHeader.NO_ENTRY_TYPE), QueryPacket.ANY_RESULT);
    }

    /** Queries for entries by their ids. */
    public IdQueries byId() {
        return idQueries;
    }

    /** The value of the id, null if the entry has none. */
    public @Nullable Object idOf(EntryType type, Object entry) {
        return type.form(entry).id(entry);
    }

    /**
     * The value that decides the partition of an entry or template.
     *
     * @return null if it does not say, in which case any partition takes a new entry if the type
     *     {@linkplain EntryType#autoGenerateRouting() generates ids}, and none can take it otherwise
     */
    public @Nullable Object routingValue(EntryType type, Object entry) {
        if (type.broadcast()) {
            return IdQueries.BROADCAST_ROUTING;
        }
        EntryForm form = type.form(entry);
        if (type.autoGenerateRouting()) {
            Object id = form.id(entry);
            return id == null ? null : Uids.partition(id.toString());
        }
        return type.routingPosition() < 0 ? null : form.value(entry, type.routingPosition());
    }

    /**
     * Sets on an object or document that was written what the grid decided: the generated id and the version.
     *
     * @param uid null if the grid did not return it
     */
    public void afterWrite(EntryType type, Object entry, @Nullable String uid, int version) {
        EntryForm form = type.form(entry);
        if (uid != null) {
            form.setGeneratedId(entry, uid);
        }
        form.setVersion(entry, version);
    }

    /**
     * The object or document that a packet from the grid describes.
     *
     * @param asked type of the template or query; entries of types below it are of their own types
     * @param result {@link QueryResultType#DOCUMENT} for documents even where there is a class
     * @param resolver asks the grid for a type that is not known here
     * @throws SpaceMetadataException if the entry is of a type that has other properties here, or none of the classes
     *     of the application
     * @throws org.openspaces.core.ObjectConversionException if its values do not fit its properties
     */
    public Object toObject(
            EntryPacket packet, EntryType asked, QueryResultType result, Function<String, EntryType> resolver) {
        EntryType type = typeOf(packet, asked, result, resolver);
        EntryForm form = result == QueryResultType.DOCUMENT ? type.documentForm() : type.preferredForm();
        if (result == QueryResultType.OBJECT && type.javaClass() == null) {
            throw new SpaceMetadataException("The space holds an entry of type " + type.name()
                    + ", for which this application named no class; ask for a document, or use the class first");
        }
        requireSameProperties(packet, type);
        return form.create(new EntryContents(
                contents(packet.fixedValues(), type, form),
                dynamicProperties(packet.dynamicValues(), form.classLoader()),
                packet.uid(),
                packet.version(),
                packet.isTransient(),
                packet.timeToLive() == Long.MAX_VALUE
                        ? EntryForm.NO_EXPIRATION
                        : packet.timeToLive() + System.currentTimeMillis()));
    }

    /** The values in their form in the application, in the same array if that is the form they have. */
    private @Nullable Object[] contents(@Nullable Object @Nullable [] fixed, EntryType type, EntryForm form) {
        if (fixed == null) {
            return NO_VALUES;
        }
        @Nullable Object[] contents = fixed;
        for (int i = 0; i < fixed.length; i++) {
            Object value = values.toJava(fixed[i], form.classLoader());
            Object content = form instanceof DocumentForm
                    ? nested.asDocument(type, i, value)
                    : nested.fromDocument(value, form.type(i));
            if (content != fixed[i]) {
                // The packet stays as it is.
                contents = contents == fixed ? fixed.clone() : contents;
                contents[i] = content;
            }
        }
        return contents;
    }

    private @Nullable Map<String, Object> dynamicProperties(@Nullable DynamicValues dynamic, ClassLoader loader) {
        if (dynamic == null) {
            return null;
        }
        Map<String, Object> result = new HashMap<>();
        values.copy(dynamic, loader, result::put);
        return result;
    }

    private EntryType typeOf(
            EntryPacket packet, EntryType asked, QueryResultType result, Function<String, EntryType> resolver) {
        String name = packet.typeName();
        if (name == null || name.equals(asked.name())) {
            return asked;
        }
        Class<?> askedClass = asked.javaClass();
        if (result != QueryResultType.DOCUMENT && askedClass != null && askedClass != Object.class) {
            EntryType below = types.findBelow(askedClass, name);
            if (below == null) {
                throw new SpaceMetadataException("The space holds an entry of type " + name + " below "
                        + asked.name() + ", but this application has no class " + name + " that extends "
                        + asked.name() + "; add it, or ask for documents");
            }
            return below;
        }
        EntryType known = types.find(name);
        return known != null ? known : resolver.apply(name);
    }

    private static void requireSameProperties(EntryPacket packet, EntryType type) {
        int checksum = packet.header().checksum();
        @Nullable Object[] fixed = packet.fixedValues();
        if ((checksum != 0 && checksum != type.checksum()) || (fixed != null && fixed.length != type.propertyCount())) {
            throw new SpaceMetadataException("The space holds an entry of type " + type.name()
                    + " whose properties are not those the type has here; "
                    + (type.javaClass() == null
                            ? "the type was described again since this client learnt it"
                            : "compare the properties of the class with those of the type in the space"));
        }
    }
}
