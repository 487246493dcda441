package net.jini.core.lease;

import java.rmi.RemoteException;

/** The time for which a grantor keeps a resource, such as an entry in a space. Durations are in milliseconds. */
public interface Lease {

    /** A duration that never ends. */
    long FOREVER = Long.MAX_VALUE;

    /** A duration that the grantor may choose. */
    long ANY = -1;

    /** Serial format in which the expiration is a duration from now. */
    int DURATION = 1;

    /** Serial format in which the expiration is a point in time. */
    int ABSOLUTE = 2;

    /** When the lease ends, in milliseconds since 1970-01-01T00:00Z; {@link #FOREVER} if it does not end. */
    long getExpiration();

    /**
     * Ends the lease now, so that the entry is removed.
     *
     * @throws UnknownLeaseException if the lease has already ended
     * @throws RemoteException if the grantor could not be asked
     */
    void cancel() throws UnknownLeaseException, RemoteException;

    /**
     * Lets the lease end after the given time, counted from now.
     *
     * @param duration milliseconds, or {@link #FOREVER}
     * @throws LeaseDeniedException if the grantor refuses
     * @throws UnknownLeaseException if the lease has already ended
     * @throws RemoteException if the grantor could not be asked
     */
    void renew(long duration) throws LeaseDeniedException, UnknownLeaseException, RemoteException;

    /** Sets whether the lease is serialized with a duration or a point in time. */
    void setSerialFormat(int format);

    /** Either {@link #DURATION} or {@link #ABSOLUTE}. */
    int getSerialFormat();

    /**
     * A map with this lease, to which others of the same space can be added.
     *
     * @param duration the milliseconds this lease is to be renewed for
     */
    LeaseMap createLeaseMap(long duration);

    /** Whether the lease can be in one {@link LeaseMap} with this one. */
    boolean canBatch(Lease lease);
}
