package io.lrmi.space;

import com.gigaspaces.async.AsyncFuture;
import com.gigaspaces.async.AsyncFutureListener;
import com.gigaspaces.document.SpaceDocument;
import com.gigaspaces.metadata.SpaceTypeDescriptor;
import com.gigaspaces.metadata.index.AddTypeIndexesResult;
import com.gigaspaces.metadata.index.SpaceIndex;
import io.lrmi.entry.EntryMapper;
import io.lrmi.entry.EntryType;
import io.lrmi.entry.EntryTypes;
import io.lrmi.routing.Operation;
import io.lrmi.wire.space.AddIndexesRequest;
import io.lrmi.wire.space.AddIndexesResult;
import io.lrmi.wire.space.GetTypeRequest;
import io.lrmi.wire.space.GetTypeResult;
import io.lrmi.wire.space.RegisterTypeRequest;
import io.lrmi.wire.space.RegisterTypeResult;
import io.lrmi.wire.type.TypeDescriptor;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Executor;
import org.jspecify.annotations.Nullable;
import org.openspaces.core.GigaSpaceTypeManager;
import org.openspaces.core.SpaceMetadataException;

/** Finds the type of what an application names: a class, a document, a type name; asks the grid where it must. */
final class TypeCatalog implements GigaSpaceTypeManager {

    private final EntryMapper mapper;
    private final EntryTypes types;
    private final Sender sender;
    private final Executor callbacks;
    /** Names of types that every active member was told of by this client. */
    private final Set<String> registered = ConcurrentHashMap.newKeySet();

    TypeCatalog(EntryMapper mapper, Sender sender, Executor callbacks) {
        this.mapper = mapper;
        this.types = mapper.types();
        this.sender = sender;
        this.callbacks = callbacks;
    }

    /** The type of an entry or template. */
    EntryType ofEntry(Object entry) {
        EntryType type = mapper.typeOf(entry);
        return type != null ? type : ofName(((SpaceDocument) entry).getTypeName());
    }

    /** The type of a query that was made with a class or with a name. */
    EntryType ofQuery(@Nullable Class<?> entryClass, String typeName) {
        return entryClass != null && !SpaceDocument.class.isAssignableFrom(entryClass)
                ? types.ofClass(entryClass)
                : ofName(typeName);
    }

    /**
     * The type with this name.
     *
     * @throws SpaceMetadataException if neither this client nor the grid knows it
     */
    EntryType ofName(String typeName) {
        EntryType known = types.find(typeName);
        if (known == null) {
            known = ofApplicationClass(typeName);
        }
        if (known == null) {
            known = fetch(typeName);
        }
        if (known == null) {
            throw new SpaceMetadataException(
                    "Type " + typeName + " is known neither here nor in the space. Introduce it"
                            + " with getTypeManager().registerTypeDescriptor(...), or check the name.");
        }
        return known;
    }

    private @Nullable EntryType ofApplicationClass(String typeName) {
        ClassLoader loader = Thread.currentThread().getContextClassLoader();
        if (loader == null) {
            return null;
        }
        try {
            return types.ofClass(Class.forName(typeName, false, loader));
        } catch (ClassNotFoundException | LinkageError e) {
            return null;
        }
    }

    private @Nullable EntryType fetch(String typeName) {
        TypeDescriptor descriptor = ask(typeName);
        return descriptor == null ? null : types.ofRemote(descriptor);
    }

    private @Nullable TypeDescriptor ask(String typeName) {
        return askAll(typeName).stream().filter(Objects::nonNull).findFirst().orElse(null);
    }

    /** The descriptor each partition has, null where it does not know the type. */
    private List<@Nullable TypeDescriptor> askAll(String typeName) {
        Operation operation =
                Operation.of("getTypeDescriptor", typeName, new GetTypeRequest(sender.context(), typeName));
        List<@Nullable TypeDescriptor> descriptors = new ArrayList<>();
        for (Sender.Attempt<GetTypeResult> attempt : sender.onAll(operation, GetTypeResult.class)) {
            descriptors.add(attempt.orThrow().descriptor());
        }
        return descriptors;
    }

    /** Makes sure that members know the type before an operation that cannot report that they do not. */
    void requireRegistered(EntryType type) {
        if (!registered.contains(type.name())) {
            register(type);
        }
    }

    private void register(EntryType type) {
        register(type.descriptor());
    }

    private void register(TypeDescriptor type) {
        Operation operation =
                Operation.of("registerTypeDescriptor", type.name(), new RegisterTypeRequest(sender.context(), type));
        for (Sender.Attempt<RegisterTypeResult> attempt : sender.onAll(operation, RegisterTypeResult.class)) {
            attempt.orThrow();
        }
        registered.add(type.name());
    }

    @Override
    public @Nullable SpaceTypeDescriptor getTypeDescriptor(String typeName) {
        EntryType known = types.find(typeName);
        if (known == null || !registered.contains(typeName)) {
            EntryType remote = fetch(typeName);
            known = remote != null ? remote : null;
        }
        return known == null ? null : known.publicDescriptor();
    }

    @Override
    public @Nullable SpaceTypeDescriptor getTypeDescriptor(Class<?> type) {
        types.ofClass(type);
        return getTypeDescriptor(type.getName());
    }

    @Override
    public void registerTypeDescriptor(SpaceTypeDescriptor typeDescriptor) {
        register(types.ofDescriptor(typeDescriptor));
    }

    @Override
    public void registerTypeDescriptor(Class<?> type) {
        register(types.ofClass(type));
    }

    @Override
    public AsyncFuture<AddTypeIndexesResult> asyncAddIndexes(
            String typeName, SpaceIndex[] indexes, @Nullable AsyncFutureListener<AddTypeIndexesResult> listener) {
        SpaceIndex[] wanted = indexes.clone();
        return SpaceFuture.of(
                CompletableFuture.supplyAsync(() -> addIndexes(typeName, wanted), callbacks),
                callbacks,
                null,
                listener);
    }

    /**
     * Asks first, because a server that refuses indexes cannot say why: its answer then ends in the middle. So does that of one
     * which has not met the type.
     */
    private AddTypeIndexesResult addIndexes(String typeName, SpaceIndex[] indexes) {
        List<@Nullable TypeDescriptor> everywhere = askAll(typeName);
        TypeDescriptor known =
                everywhere.stream().filter(Objects::nonNull).findFirst().orElse(null);
        if (known == null) {
            throw new SpaceMetadataException(
                    "Type " + typeName + " is not known in the space, so it cannot get indexes."
                            + " Introduce it with getTypeManager().registerTypeDescriptor(...), or check the name.");
        }
        if (everywhere.contains(null)) {
            register(known);
        }
        AddIndexesRequest request =
                new AddIndexesRequest(sender.context(), typeName, EntryTypes.newIndexes(known, indexes));
        Operation operation = Operation.of("addIndexes", typeName, request);
        for (Sender.Attempt<AddIndexesResult> attempt : sender.onAll(operation, AddIndexesResult.class)) {
            attempt.orThrow().types().forEach(types::updateIndexes);
        }
        return new IndexesAdded();
    }

    private record IndexesAdded() implements AddTypeIndexesResult {}
}
