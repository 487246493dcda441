/** Messages of discovery and of the lookup service. */
@NullMarked
package io.lrmi.wire.lookup;

import org.jspecify.annotations.NullMarked;
