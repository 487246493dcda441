package io.lrmi.embedded;

import io.lrmi.embedded.engine.Replica;
import io.lrmi.embedded.net.LrmiServer;
import io.lrmi.embedded.net.MethodTable;
import io.lrmi.embedded.net.ServerFaults;
import io.lrmi.wire.connect.SpaceConnectResult;
import io.lrmi.wire.lookup.RemoteReference;
import io.lrmi.wire.lookup.ServiceId;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.openspaces.core.GigaSpace;

/** A member of an {@link EmbeddedGrid}. Safe for use by many threads. */
public final class EmbeddedMember {

    private final GridContext grid;
    private final Replica replica;
    private final int partition;
    private final int backupIndex;
    private final ServerFaults serverFaults = new ServerFaults();
    private final MemberFaults faults;
    private volatile @Nullable LrmiServer server;
    /** Guarded by this. */
    private @Nullable MemberView view;
    /** While it runs. Guarded by this. */
    private @Nullable Registration registration;
    /** Guarded by this. */
    private boolean registered = true;

    EmbeddedMember(GridContext grid, Replica replica, int partition, int backupIndex) {
        this.grid = grid;
        this.replica = replica;
        this.partition = partition;
        this.backupIndex = backupIndex;
        this.faults = new MemberFaults(this, replica, serverFaults);
    }

    MemberFaults faults() {
        return faults;
    }

    /** Ends all faults, and forgets what they have held back. */
    void reset() {
        serverFaults.cutHeldBack();
        faults.heal();
    }

    /** Whether the lookup service is to know it while it runs. */
    synchronized void registered(boolean value) {
        registered = value;
        register();
    }

    private synchronized void register(@Nullable Registration current) {
        registration = current;
        register();
    }

    private synchronized void register() {
        if (registered && registration != null) {
            grid.registrar().register(name(), registration);
        } else {
            grid.registrar().remove(name());
        }
    }

    /** Name such as {@code testspace_container1_1:testspace}. */
    public String name() {
        return grid.names().member(partition, backupIndex);
    }

    /** Partition it belongs to, from 0. */
    public int partition() {
        return partition;
    }

    /** 0 for the member that was the active one at the start of the grid, from 1 for those that were its backups. */
    public int backupIndex() {
        return backupIndex;
    }

    /** Address it listens on. */
    public String host() {
        return grid.host();
    }

    /** Port it listens on, 0 while it is stopped. A member that is started again has another port. */
    public int port() {
        LrmiServer current = server;
        return current == null ? 0 : current.port();
    }

    /** Whether it answers operations, rather than being a backup or stopped. */
    public boolean isActive() {
        return replica.isActive();
    }

    public boolean isRunning() {
        return replica.isRunning();
    }

    /** Iterators of clients for which the member keeps a place in its entries. */
    public int openIterators() {
        return replica.openIterations();
    }

    /** Called under the lock of the grid. */
    void start() {
        if (server != null) {
            return;
        }
        LrmiServer started = new LrmiServer(
                grid.loops(), grid.address(), 0, grid.version(), grid.registry(), grid.tls(), serverFaults);
        ServerIdentity identity = grid.identity(name(), started.port());
        UUID uuid = UUID.randomUUID();
        SpaceConnectResult settings = grid.settings().answer(identity, uuid, partition, backupIndex);
        TaskRunner tasks =
                new TaskRunner(grid.classes(), grid.threads(), this::ownSpace, grid.services(), partition + 1);
        MethodTable methods = SpaceObject.methods(replica, grid.names().space(), uuid, settings, tasks);
        long objectId = ServerIdentity.nextObjectId();
        RemoteReference reference = identity.reference(
                objectId,
                SpaceObject.IMPLEMENTATION,
                SpaceObject.IMPLEMENTATION + "(" + name() + ")",
                SpaceObject.INTERFACES,
                methods.indices());
        replica.start();
        started.export(objectId, methods);
        server = started;
        register(new Registration(new ServiceId(uuid), reference, this, grid.names(), identity));
    }

    /** The part of the space that this member holds, for code that it executes. */
    private synchronized GigaSpace ownSpace() {
        LrmiServer current = server;
        if (current == null) {
            throw new IllegalStateException("Member " + name() + " is stopped");
        }
        if (view == null) {
            view = new MemberView(grid, this, replica, current);
        }
        return view.gigaSpace();
    }

    private synchronized void closeView() {
        if (view != null) {
            view.close();
            view = null;
        }
    }

    /** Called under the lock of the grid. */
    void stop() {
        LrmiServer current = server;
        if (current == null) {
            return;
        }
        server = null;
        register(null);
        // The backup takes over before connections are cut, so that clients find it at once.
        replica.stop();
        closeView();
        current.close();
    }

    @Override
    public String toString() {
        return name();
    }
}
