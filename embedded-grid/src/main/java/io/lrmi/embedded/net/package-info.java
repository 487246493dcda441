/** Internal: the server side of discovery and of LRMI connections. */
@NullMarked
package io.lrmi.embedded.net;

import org.jspecify.annotations.NullMarked;
