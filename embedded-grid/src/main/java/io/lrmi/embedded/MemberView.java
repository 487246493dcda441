package io.lrmi.embedded;

import io.lrmi.LrmiClient;
import io.lrmi.embedded.engine.Replica;
import io.lrmi.embedded.net.LrmiServer;
import io.lrmi.embedded.net.MethodTable;
import io.lrmi.wire.connect.SpaceConnectResult;
import io.lrmi.wire.lookup.RemoteReference;
import io.lrmi.wire.lookup.ServiceId;
import java.util.UUID;
import org.openspaces.core.GigaSpace;

/**
 * One member as a space of its own, which is what code sees that the member executes. A lookup service that knows nothing else
 * leads to it.
 */
final class MemberView implements AutoCloseable {

    private final LookupService lookup;
    private final LrmiClient client;

    MemberView(GridContext grid, EmbeddedMember member, Replica replica, LrmiServer server) {
        MemberNames names = new MemberNames(grid.names().space(), 1, 0);
        Registrar registrar = new Registrar();
        GridContext view = grid.viewOf(names, registrar);
        ServerIdentity identity = view.identity(member.name(), server.port());
        UUID uuid = UUID.randomUUID();
        SpaceConnectResult settings = view.settings().answer(identity, uuid, 0, 0);
        MethodTable methods = SpaceObject.methods(replica, names.space(), uuid, settings, null);
        long objectId = ServerIdentity.nextObjectId();
        RemoteReference reference = identity.reference(
                objectId,
                SpaceObject.IMPLEMENTATION,
                SpaceObject.IMPLEMENTATION + "(" + member.name() + ")",
                SpaceObject.INTERFACES,
                methods.indices());
        server.export(objectId, methods);
        registrar.register(
                names.member(0, 0), new Registration(new ServiceId(uuid), reference, member, names, identity));
        this.lookup = new LookupService(view, 0, SpaceSettingsFactory.VIEW_GROUP);
        String host = grid.host();
        this.client = LrmiClient.builder(names.space())
                .locators((host.indexOf(':') < 0 ? host : "[" + host + "]") + ":" + lookup.port())
                .connect();
    }

    GigaSpace gigaSpace() {
        return client.gigaSpace();
    }

    @Override
    public void close() {
        client.close();
        lookup.close();
    }
}
