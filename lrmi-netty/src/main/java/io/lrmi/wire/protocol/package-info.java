/** All messages of the protocol together. */
@NullMarked
package io.lrmi.wire.protocol;

import org.jspecify.annotations.NullMarked;
