/** TLS inside of LRMI frames. Knows bytes, no sockets. */
@NullMarked
package io.lrmi.wire.tls;

import org.jspecify.annotations.NullMarked;
