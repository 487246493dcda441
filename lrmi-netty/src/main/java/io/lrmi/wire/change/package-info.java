/** Messages of change operations: what to change, and what came of it. */
@NullMarked
package io.lrmi.wire.change;

import org.jspecify.annotations.NullMarked;
