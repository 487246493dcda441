package io.lrmi.embedded.engine;

import io.netty.channel.EventLoopGroup;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The members that hold the same part of a space: one is active, the others are its backups. The first to start becomes
 * active; when the active one stops, the next running one takes over. This object is the lock of everything below it.
 */
public final class Partition {

    private final int number;
    private final int partitions;
    private final EventLoopGroup timers;
    private final List<Replica> running = new ArrayList<>();

    /**
     * A partition without members.
     *
     * @param number from 0
     * @param partitions how many the space has
     * @param timers end the waits of reads and takes
     */
    public Partition(int number, int partitions, EventLoopGroup timers) {
        this.number = number;
        this.partitions = partitions;
        this.timers = timers;
    }

    /** From 0. */
    public int number() {
        return number;
    }

    /** Adds a member; it does not run yet. */
    public Replica add(String memberName, String containerName) {
        return new Replica(this, memberName, containerName, timers, new RoutingRule(number, partitions));
    }

    @Nullable
    Replica active() {
        return running.isEmpty() ? null : running.get(0);
    }

    synchronized void started(Replica replica) {
        Replica active = active();
        if (active == null) {
            replica.data().clear();
        } else {
            replica.data().copyFrom(active.data());
        }
        running.add(replica);
    }

    synchronized void stopped(Replica replica) {
        running.remove(replica);
        replica.data().clear();
    }

    /**
     * Makes the active member a backup.
     *
     * @return whether it is one, or stopped, now
     */
    synchronized boolean demoted(Replica replica) {
        if (active() != replica) {
            return true;
        }
        if (running.size() == 1) {
            return false;
        }
        running.remove(replica);
        running.add(replica);
        // What the others do not have, such as transactions that are open, is lost as with the member itself.
        replica.data().copyFrom(running.get(0).data());
        return true;
    }

    /**
     * Removes all entries, and gives up the transactions that hold some. Types stay known, and what waits for an entry goes
     * on waiting.
     */
    public synchronized void empty() {
        running.forEach(replica -> replica.data().entries().clear());
        Replica active = active();
        if (active != null) {
            active.abandonTransactions();
        }
    }

    /** Frees the memory of entries whose lease is over, and rolls back transactions whose time is. */
    public synchronized void dropExpired() {
        long now = System.currentTimeMillis();
        Replica active = active();
        if (active != null) {
            active.endOverdueTransactions(now);
        }
        running.forEach(replica -> replica.data().entries().dropExpired(now));
    }

    boolean isRunning(Replica replica) {
        return running.contains(replica);
    }

    /** A replication to all running members. */
    Replication replication() {
        return new Replication(running.stream().map(Replica::data).toList());
    }
}
