/**
 * Aggregators and their results between the public API and the wire (docs/protocol.md, "Aggregations"). Internal to the
 * client and the embedded grid.
 */
@NullMarked
package io.lrmi.aggregate;

import org.jspecify.annotations.NullMarked;
