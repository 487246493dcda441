package io.lrmi.boot;

import java.io.Serializable;

/** A value of a class that no client allows by itself. */
final class Price implements Serializable {

    private static final long serialVersionUID = 1L;

    final int cents;

    Price(int cents) {
        this.cents = cents;
    }
}
