package com.gigaspaces.query.aggregators;

/** The direction of an order. */
public enum OrderBy {
    ASC,
    DESC
}
