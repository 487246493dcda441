/** The call that tells a client the settings of a space and its cluster. */
@NullMarked
package io.lrmi.wire.connect;

import org.jspecify.annotations.NullMarked;
