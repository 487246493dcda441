package com.gigaspaces.client.iterator;

/** How an iteration keeps its place. */
public enum SpaceIteratorType {
    /**
     * Each partition keeps its place in a scan of its own. Takes the same memory however many entries match, and gives the
     * first of them at once. The place is lost when another member takes over a partition: the other partitions are read to
     * their end, then the iteration fails.
     */
    CURSOR,
    /**
     * The UIDs of all matching entries are fetched first, then the entries batch by batch. Takes memory for each match, and
     * goes on when another member takes over a partition.
     */
    PREFETCH_UIDS
}
