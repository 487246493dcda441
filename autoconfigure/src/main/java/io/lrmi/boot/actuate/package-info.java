/** Endpoint and information about the spaces an application uses. */
@NullMarked
package io.lrmi.boot.actuate;

import org.jspecify.annotations.NullMarked;
