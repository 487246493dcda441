/** Metrics of clients through Micrometer. */
@NullMarked
package io.lrmi.boot.metrics;

import org.jspecify.annotations.NullMarked;
