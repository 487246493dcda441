package io.lrmi.contract.model;

/** An enumeration as the type of a property. */
public enum Color {
    RED,
    GREEN,
    BLUE
}
