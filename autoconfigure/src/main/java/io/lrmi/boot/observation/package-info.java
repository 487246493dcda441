/** Observations, and with them spans, of the operations of clients through Micrometer. */
@NullMarked
package io.lrmi.boot.observation;

import org.jspecify.annotations.NullMarked;
