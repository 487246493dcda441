/** Exceptions as they travel. */
@NullMarked
package io.lrmi.wire.error;

import org.jspecify.annotations.NullMarked;
