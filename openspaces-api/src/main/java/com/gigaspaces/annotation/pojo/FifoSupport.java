package com.gigaspaces.annotation.pojo;

/** Whether entries of a type are served in the order they were written. */
public enum FifoSupport {
    /** The same as {@link #DEFAULT}. */
    NOT_SET,
    /** As the super type says, {@link #OFF} if it says nothing. */
    DEFAULT,
    /** No order. */
    OFF,
    /** In order where an operation asks for it with its modifiers. */
    OPERATION,
    /** In order always. */
    ALL
}
