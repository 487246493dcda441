/** Finding the members of a space: unicast discovery, the lookup service, address translation. */
@NullMarked
package io.lrmi.lookup;

import org.jspecify.annotations.NullMarked;
