package io.lrmi.embedded;

import io.lrmi.embedded.net.DiscoveryServer;
import io.lrmi.embedded.net.LrmiServer;
import io.lrmi.embedded.net.MethodTable;
import io.lrmi.embedded.net.ServerFaults;
import io.lrmi.wire.WireClass;
import io.lrmi.wire.WireNode;
import io.lrmi.wire.lookup.DiscoveryAnswer;
import io.lrmi.wire.lookup.RemoteReference;
import java.nio.ByteBuffer;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicReference;
import org.jspecify.annotations.Nullable;

/** One run of the lookup service: the discovery port and the LRMI port of its registrar. */
final class LookupService implements AutoCloseable {

    private static final WireClass PROXY = proxyClass("com.sun.jini.reggie.RegistrarProxy", "Ljava/lang/Object;");
    private static final WireClass ADMIN =
            proxyClass("com.sun.jini.reggie.AdminProxy", "Lcom/sun/jini/reggie/Registrar;");

    private final LrmiServer server;
    private final DiscoveryServer discovery;

    /**
     * Binds both ports.
     *
     * @param discoveryPort 0 for any free one
     */
    LookupService(GridContext grid, int discoveryPort, String lookupGroup) {
        UUID id = UUID.randomUUID();
        server = new LrmiServer(
                grid.loops(), grid.address(), 0, grid.version(), grid.registry(), grid.tls(), new ServerFaults());
        ServerIdentity identity = grid.identity(AdvertisedAddress.LOOKUP_SERVICE, server.port());
        long objectId = ServerIdentity.nextObjectId();
        AtomicReference<@Nullable RemoteReference> own = new AtomicReference<>();
        MethodTable methods = grid.registrar()
                .methods(
                        () -> proxy(PROXY, own.get(), id),
                        () -> proxy(ADMIN, own.get(), id),
                        lookupGroup,
                        grid.host(),
                        this::port);
        RemoteReference reference = identity.reference(
                objectId, Registrar.IMPLEMENTATION, Registrar.IMPLEMENTATION, Registrar.INTERFACES, methods.indices());
        own.set(reference);
        server.export(objectId, methods);
        byte[] answer = new DiscoveryAnswer(reference, id, List.of(lookupGroup)).encode(grid.version());
        discovery = new DiscoveryServer(grid.loops(), grid.address(), discoveryPort, answer);
    }

    /** Port of discovery. */
    int port() {
        return discovery.port();
    }

    private static WireClass proxyClass(String name, String fieldType) {
        return WireClass.serializable(name, 2, WireClass.SERIALIZABLE_CUSTOM, null, fieldType + " server");
    }

    private static WireNode proxy(WireClass type, @Nullable RemoteReference registrar, UUID id) {
        byte[] bytes = ByteBuffer.allocate(16)
                .putLong(id.getMostSignificantBits())
                .putLong(id.getLeastSignificantBits())
                .array();
        return new WireNode.Instance(type).part(type, new @Nullable Object[] {registrar}, bytes);
    }

    @Override
    public void close() {
        discovery.close();
        server.close();
    }
}
