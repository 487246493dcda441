/** Requests, replies and packets of space operations. */
@NullMarked
package io.lrmi.wire.space;

import org.jspecify.annotations.NullMarked;
