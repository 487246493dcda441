/** Compares results of two clients. */
@NullMarked
package io.lrmi.benchmarks.compare;

import org.jspecify.annotations.NullMarked;
