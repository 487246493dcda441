package io.lrmi.spi;

/** A task whose result has classes of another loader than that of the task. */
@FunctionalInterface
public interface LoadsResults {

    /** Finds the classes of the result. */
    ClassLoader resultLoader();
}
