package io.lrmi.space;

import java.rmi.RemoteException;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import net.jini.core.lease.Lease;
import net.jini.core.lease.LeaseException;
import net.jini.core.lease.LeaseMap;
import net.jini.core.lease.LeaseMapException;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.DataAccessException;

/** Leases of one client. Each is renewed by a request of its own. */
// Never serialized, as leases are not.
@SuppressWarnings("serial")
final class SpaceLeaseMap extends HashMap<Lease, Long> implements LeaseMap {

    private interface Update {
        void run(Lease lease, long duration) throws LeaseException, RemoteException;
    }

    private final Leases leases;

    SpaceLeaseMap(Leases leases) {
        this.leases = leases;
    }

    @Override
    public boolean canContainKey(Object key) {
        return key instanceof SpaceLease<?> lease && lease.isOf(leases);
    }

    @Override
    public @Nullable Long put(Lease lease, Long duration) {
        if (!canContainKey(lease)) {
            throw new IllegalArgumentException("The lease is none of this space: " + lease);
        }
        return super.put(lease, duration);
    }

    @Override
    public void renewAll() throws LeaseMapException {
        updateAll("renewed", Lease::renew);
    }

    @Override
    public void cancelAll() throws LeaseMapException {
        updateAll("cancelled", (lease, duration) -> lease.cancel());
    }

    private void updateAll(String what, Update update) throws LeaseMapException {
        Map<Lease, Throwable> failures = new LinkedHashMap<>();
        for (Map.Entry<Lease, Long> entry : List.copyOf(entrySet())) {
            try {
                update.run(entry.getKey(), entry.getValue());
            } catch (LeaseException | RemoteException | DataAccessException e) {
                failures.put(entry.getKey(), e);
                remove(entry.getKey());
            }
        }
        if (!failures.isEmpty()) {
            throw new LeaseMapException(
                    failures.size() + " of " + (size() + failures.size()) + " leases could not be " + what + ": "
                            + failures.values().iterator().next().getMessage(),
                    failures);
        }
    }
}
