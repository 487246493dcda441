/** The operations on a space, and {@code GigaSpace} itself. */
@NullMarked
package io.lrmi.space;

import org.jspecify.annotations.NullMarked;
