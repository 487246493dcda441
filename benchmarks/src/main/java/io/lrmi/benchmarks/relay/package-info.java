/** Makes the way between a client and a grid longer. */
@NullMarked
package io.lrmi.benchmarks.relay;

import org.jspecify.annotations.NullMarked;
