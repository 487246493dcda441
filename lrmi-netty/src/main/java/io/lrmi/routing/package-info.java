/** Which member gets a request: partition of a routing value, active member of a partition, retry rules. */
@NullMarked
package io.lrmi.routing;

import org.jspecify.annotations.NullMarked;
