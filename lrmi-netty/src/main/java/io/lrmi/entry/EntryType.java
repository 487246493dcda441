package io.lrmi.entry;

import com.gigaspaces.document.SpaceDocument;
import com.gigaspaces.metadata.SpaceDocumentSupport;
import com.gigaspaces.metadata.SpaceTypeDescriptor;
import io.lrmi.wire.space.IdQueryPacket;
import io.lrmi.wire.space.PacketHeader;
import io.lrmi.wire.space.QueryPacket;
import io.lrmi.wire.space.Uid;
import io.lrmi.wire.type.TypeDescriptor;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.openspaces.core.SpaceMetadataException;

/**
 * What this client knows about a type of entries. Immutable and safe for use by many threads; two of them are the same
 * type if they have the same name and {@linkplain #checksum() checksum}.
 */
public final class EntryType {

    private final TypeDescriptor descriptor;
    private final SpaceTypeDescriptor publicDescriptor;
    private final @Nullable PojoBinding binding;
    private final int checksum;
    private final PacketHeader entryHeader;
    private final PacketHeader queryHeader;
    private final IdQueryPacket.Form idQuery;
    private final IdQueryPacket.Form idQueryForDocument;
    private final int idPosition;
    private final int routingPosition;
    private final String uidPrefix;
    private final List<Storage> storage;
    private final boolean holdsBytes;
    private final DocumentForm documentForm;
    private final @Nullable PojoForm pojoForm;

    EntryType(TypeDescriptor descriptor, SpaceTypeDescriptor publicDescriptor, @Nullable PojoBinding binding) {
        this.descriptor = descriptor;
        this.publicDescriptor = publicDescriptor;
        this.binding = binding;
        this.checksum = descriptor.checksum();
        this.entryHeader = new PacketHeader(null, null, checksum, PacketHeader.DOCUMENT);
        this.queryHeader = new PacketHeader(null, null, checksum, PacketHeader.NO_ENTRY_TYPE);
        this.idPosition = descriptor.position(descriptor.idProperty());
        this.routingPosition = descriptor.position(descriptor.routingProperty());
        this.idQuery = new IdQueryPacket.Form(
                queryHeader,
                QueryPacket.ANY_RESULT,
                descriptor.name(),
                descriptor.properties().size(),
                idPosition,
                routingPosition,
                null);
        this.idQueryForDocument = idQuery.withResultType(QueryPacket.DOCUMENT_RESULT);
        this.uidPrefix = Uids.prefix(descriptor.name());
        if (descriptor.classAdapter() != null) {
            throw new SpaceMetadataException("Entries of type " + descriptor.name() + " are packed as a whole by "
                    + descriptor.classAdapter() + " (class binary storage), which this client cannot read; use storage"
                    + " type BINARY of the type or its properties instead");
        }
        this.storage = descriptor.properties().stream()
                .map(property -> Storage.of(descriptor.name(), property))
                .toList();
        this.holdsBytes = storage.stream().anyMatch(form -> form != Storage.OBJECT);
        this.documentForm = new DocumentForm(this, publicDescriptor.getDocumentWrapperClass());
        this.pojoForm = binding == null ? null : new PojoForm(this, binding);
    }

    public String name() {
        return descriptor.name();
    }

    /** The description a server needs, in document form. */
    public TypeDescriptor descriptor() {
        return descriptor;
    }

    /** The description as applications see it. */
    public SpaceTypeDescriptor publicDescriptor() {
        return publicDescriptor;
    }

    /** Sent with every packet; a server that computes another one describes the type differently. */
    public int checksum() {
        return checksum;
    }

    /** What entries and templates begin with, but for the operation they belong to. */
    PacketHeader entryHeader() {
        return entryHeader;
    }

    /** What queries that change nothing begin with. */
    PacketHeader queryHeader() {
        return queryHeader;
    }

    /**
     * What queries by ids that are properties have in common.
     *
     * @param resultType see {@link QueryPacket#resultType()}
     */
    IdQueryPacket.Form idQuery(int resultType) {
        return resultType == QueryPacket.DOCUMENT_RESULT ? idQueryForDocument : idQuery;
    }

    /** The class whose objects are the entries, null for a type of documents. */
    public @Nullable Class<?> javaClass() {
        return binding == null ? null : binding.model().type();
    }

    public int propertyCount() {
        return descriptor.properties().size();
    }

    /** Position of the id among the properties, -1 if entries have none. */
    public int idPosition() {
        return idPosition;
    }

    /** Position of the property that decides the partition, -1 if there is none. */
    public int routingPosition() {
        return routingPosition;
    }

    /** Whether ids are UIDs that the grid makes up. */
    public boolean autoGenerateId() {
        return descriptor.autoGenerateId();
    }

    /** Whether the partition follows from the generated id, so that new entries may go to any. */
    public boolean autoGenerateRouting() {
        return autoGenerateId() && idPosition >= 0 && idPosition == routingPosition;
    }

    /** Whether ids are written into the {@code uid} of a query rather than compared with a property. */
    boolean idIsUid() {
        return idPosition < 0 || autoGenerateId();
    }

    /** Whether every partition holds every entry. */
    public boolean broadcast() {
        return descriptor.broadcast();
    }

    /** Whether entries are to be served in order even if an operation does not ask for it. */
    public boolean alwaysFifo() {
        return descriptor.fifoSupport() == TypeCodes.FIFO_ALL;
    }

    /**
     * The UID of the entry with an id.
     *
     * @throws org.openspaces.core.SpaceMetadataException if the text of the id cannot be part of a UID
     */
    public Uid uid(Object id) {
        return idIsUid() ? Uid.of(id.toString()) : Uids.of(uidPrefix, id);
    }

    @Nullable
    PojoBinding binding() {
        return binding;
    }

    /** How the values of a property are held. */
    Storage storage(int position) {
        return storage.get(position);
    }

    /** Whether the space holds as bytes what is at a path, or the property at its beginning, and never looks into it. */
    public boolean holdsAsBytes(String path) {
        if (!holdsBytes) {
            return false;
        }
        int end = 0;
        while (end < path.length() && path.charAt(end) != '.' && path.charAt(end) != '[') {
            end++;
        }
        int position = descriptor.position(path.substring(0, end));
        return position >= 0 && storage.get(position) != Storage.OBJECT;
    }

    /**
     * Refuses to compare what the space does not look into.
     *
     * @throws IllegalArgumentException if the space {@linkplain #holdsAsBytes holds it as bytes}
     */
    public void requireMatchable(String path) {
        if (holdsAsBytes(path)) {
            throw new IllegalArgumentException("[" + path + "] Cannot match property - storage type other than OBJECT"
                    + " storage type: the space holds values of this property of type " + name() + " as bytes and does"
                    + " not look into them");
        }
    }

    /** Whether the application wants the objects in a property to be sent as documents. */
    boolean convertsToDocument(int position) {
        return binding != null
                && binding.model().properties().get(position).documentSupport() == SpaceDocumentSupport.CONVERT;
    }

    /** The form of an object the application handed over. */
    EntryForm form(Object entry) {
        if (entry instanceof SpaceDocument) {
            return documentForm;
        }
        if (pojoForm == null || !pojoForm.binding().model().type().isInstance(entry)) {
            throw new IllegalArgumentException("An object of " + entry.getClass() + " is no entry of type " + this);
        }
        return pojoForm;
    }

    EntryForm documentForm() {
        return documentForm;
    }

    /** Objects if there is a class, else documents. */
    EntryForm preferredForm() {
        return pojoForm == null ? documentForm : pojoForm;
    }

    @Override
    public String toString() {
        return name() + (binding == null ? " (documents)" : "");
    }
}
