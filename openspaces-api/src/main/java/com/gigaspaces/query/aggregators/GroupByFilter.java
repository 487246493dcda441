package com.gigaspaces.query.aggregators;

/** Says which groups are wanted. It is asked in the client, once the groups of all partitions are merged. */
public abstract class GroupByFilter {

    /** Whether a group is wanted. */
    public abstract boolean process(GroupByValue group);
}
