/** Connections to one process of the grid: blocking ones owned by their caller, pipelined ones on shared event loops. */
@NullMarked
package io.lrmi.transport;

import org.jspecify.annotations.NullMarked;
