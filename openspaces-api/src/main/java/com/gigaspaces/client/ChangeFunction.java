package com.gigaspaces.client;

import java.io.Serializable;

/** A function that can be sent. */
@FunctionalInterface
public interface ChangeFunction<T, R> extends Serializable {

    R apply(T argument);
}
