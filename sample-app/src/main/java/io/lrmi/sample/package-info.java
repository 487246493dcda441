/** An order service that keeps its orders in a space. */
@NullMarked
package io.lrmi.sample;

import org.jspecify.annotations.NullMarked;
