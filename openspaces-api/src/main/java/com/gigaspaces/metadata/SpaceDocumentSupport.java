package com.gigaspaces.metadata;

/** What happens to a property's value when an object is turned into a document or back. */
public enum SpaceDocumentSupport {
    /** Decided by the type of the value. */
    DEFAULT,
    /** The value is taken over as it is. */
    COPY,
    /** The value, or each element of it, is turned into a document as well. */
    CONVERT
}
