package io.lrmi.space;

import com.j_spaces.core.LeaseContext;
import io.lrmi.wire.space.Uid;
import java.util.Objects;
import net.jini.core.lease.Lease;
import net.jini.core.lease.LeaseMap;
import net.jini.core.lease.UnknownLeaseException;
import org.jspecify.annotations.Nullable;

/** The lease of a written entry. */
final class SpaceLease<T> implements LeaseContext<T> {

    private final Leases leases;
    private final Uid uid;
    private final String typeName;
    private final Object routing;
    private final int version;
    private final @Nullable T previous;
    private volatile long expiration;

    SpaceLease(
            Leases leases,
            Uid uid,
            String typeName,
            Object routing,
            int version,
            long expiration,
            @Nullable T previous) {
        this.leases = leases;
        this.uid = uid;
        this.typeName = typeName;
        this.routing = routing;
        this.version = version;
        this.expiration = expiration;
        this.previous = previous;
    }

    @Override
    public String getUID() {
        return uid.text();
    }

    @Override
    public int getVersion() {
        return version;
    }

    @Override
    public @Nullable T getObject() {
        return previous;
    }

    @Override
    public long getExpiration() {
        return expiration;
    }

    @Override
    public void cancel() throws UnknownLeaseException {
        leases.cancel(uid.text(), typeName, routing);
    }

    @Override
    public void renew(long duration) throws UnknownLeaseException {
        leases.renew(uid.text(), typeName, routing, duration);
        long now = System.currentTimeMillis();
        expiration = duration == Lease.FOREVER || now + duration < 0 ? Lease.FOREVER : now + duration;
    }

    /** Leases are not serialized; the format has no effect. */
    @Override
    public void setSerialFormat(int format) {
        if (format != Lease.DURATION && format != Lease.ABSOLUTE) {
            throw new IllegalArgumentException("Serial format " + format + " is neither DURATION nor ABSOLUTE");
        }
    }

    @Override
    public int getSerialFormat() {
        return Lease.DURATION;
    }

    boolean isOf(Leases granting) {
        return leases.equals(granting);
    }

    @Override
    public LeaseMap createLeaseMap(long duration) {
        LeaseMap map = new SpaceLeaseMap(leases);
        map.put(this, duration);
        return map;
    }

    @Override
    public boolean canBatch(Lease lease) {
        return lease instanceof SpaceLease<?> other && other.isOf(leases);
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof SpaceLease<?> that && uid.equals(that.uid) && typeName.equals(that.typeName);
    }

    @Override
    public int hashCode() {
        return Objects.hash(uid, typeName);
    }

    @Override
    public String toString() {
        return "SpaceLease[uid=" + uid + ", typeName=" + typeName + ", version=" + version + ", expiration="
                + expiration + "]";
    }
}
