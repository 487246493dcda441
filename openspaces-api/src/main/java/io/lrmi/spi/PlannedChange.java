package io.lrmi.spi;

/** A change set, which tells its plan to clients and not to those who make it. */
public abstract class PlannedChange {

    /** For change sets. */
    protected PlannedChange() {}

    /** What is asked for so far. */
    protected abstract ChangePlan plan();
}
