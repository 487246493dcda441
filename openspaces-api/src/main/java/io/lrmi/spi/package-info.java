/** What a client implements so that the configurers of this API find it. */
@NullMarked
package io.lrmi.spi;

import org.jspecify.annotations.NullMarked;
