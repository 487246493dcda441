package io.lrmi.contract.model;

import org.openspaces.core.executor.Task;

/** Tasks that are lambda expressions. */
public final class Lambdas {

    private Lambdas() {}

    public static Task<String> echo(String text) {
        return () -> "lambda " + text;
    }
}
