package io.lrmi.boot.cache;

import com.gigaspaces.async.AsyncFuture;
import com.gigaspaces.async.AsyncFutureListener;
import com.gigaspaces.client.ClearModifiers;
import com.gigaspaces.client.ReadModifiers;
import com.gigaspaces.client.WriteModifiers;
import com.gigaspaces.document.SpaceDocument;
import com.gigaspaces.metadata.SpaceTypeDescriptorBuilder;
import com.gigaspaces.metadata.StorageType;
import com.gigaspaces.metadata.index.SpaceIndexType;
import com.gigaspaces.query.IdQuery;
import com.gigaspaces.query.QueryResultType;
import org.jspecify.annotations.Nullable;
import org.openspaces.core.EntryAlreadyInSpaceException;
import org.openspaces.core.GigaSpace;
import org.openspaces.core.GigaSpaceConfigurer;

/**
 * The entries of all caches in a space. Values are held as bytes, so that the grid needs none of their classes, and come
 * back only if the client allows them.
 */
final class CacheEntries {

    private static final String TYPE = "GigaSpacesCacheEntry";
    private static final String ID = "id";
    private static final String CACHE = "cache";
    private static final String VALUE = "value";

    private final GigaSpace configured;
    private volatile @Nullable GigaSpace space;

    CacheEntries(GigaSpace configured) {
        this.configured = configured;
    }

    /** The entry, null if there is none. */
    @Nullable
    SpaceDocument find(String id) {
        return space().readById(byId(id));
    }

    void findLater(String id, AsyncFutureListener<SpaceDocument> listener) {
        AsyncFuture<SpaceDocument> unused = space().asyncRead(byId(id), 0, ReadModifiers.REPEATABLE_READ, listener);
    }

    static @Nullable Object value(SpaceDocument entry) {
        return entry.getProperty(VALUE);
    }

    void put(String id, String cache, @Nullable Object value, long lease) {
        space().write(entry(id, cache, value), lease, 0, WriteModifiers.UPDATE_OR_WRITE);
    }

    /** Returns false if there is one already. */
    boolean putNew(String id, String cache, @Nullable Object value, long lease) {
        try {
            space().write(entry(id, cache, value), lease, 0, WriteModifiers.WRITE_ONLY);
            return true;
        } catch (EntryAlreadyInSpaceException e) {
            return false;
        }
    }

    /** Returns whether there was one. */
    boolean remove(String id) {
        return space().clear(new SpaceDocument(TYPE).setProperty(ID, id), ClearModifiers.NONE) > 0;
    }

    /** Returns whether there were any. */
    boolean removeAll(String cache) {
        return space().clear(new SpaceDocument(TYPE).setProperty(CACHE, cache), ClearModifiers.NONE) > 0;
    }

    /** The space with which it is done, outside of all transactions. */
    GigaSpace space() {
        GigaSpace current = space;
        if (current == null) {
            // Done twice by threads that are the first at the same time, which does no harm.
            current = new GigaSpaceConfigurer(configured.getSpace()).gigaSpace();
            current.getTypeManager()
                    .registerTypeDescriptor(new SpaceTypeDescriptorBuilder(TYPE)
                            .addFixedProperty(ID, String.class)
                            .addFixedProperty(CACHE, String.class)
                            .addFixedProperty(VALUE, Object.class, StorageType.BINARY)
                            .idProperty(ID)
                            .routingProperty(ID)
                            .addPropertyIndex(CACHE, SpaceIndexType.EQUAL)
                            .supportsDynamicProperties(false)
                            .create());
            space = current;
        }
        return current;
    }

    private static IdQuery<SpaceDocument> byId(String id) {
        return new IdQuery<>(TYPE, id, id, QueryResultType.DOCUMENT);
    }

    private static SpaceDocument entry(String id, String cache, @Nullable Object value) {
        SpaceDocument entry = new SpaceDocument(TYPE).setProperty(ID, id).setProperty(CACHE, cache);
        return value == null ? entry : entry.setProperty(VALUE, value);
    }
}
