/** Spaces through the client of the grid's vendor, where that is on the class path in place of ours. */
@NullMarked
package io.lrmi.boot.vendor;

import org.jspecify.annotations.NullMarked;
