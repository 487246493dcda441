package com.gigaspaces.query;

/** The form in which a query returns entries. */
public enum QueryResultType {
    /** The same as {@link #DEFAULT}. */
    NOT_SET,
    /** Objects where the type has a class in this application, documents otherwise. */
    DEFAULT,
    /** Objects of the class with the type's name. */
    OBJECT,
    /** {@link com.gigaspaces.document.SpaceDocument} instances. */
    DOCUMENT
}
