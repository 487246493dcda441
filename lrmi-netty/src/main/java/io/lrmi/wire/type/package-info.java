/** Type descriptors and their indexes. */
@NullMarked
package io.lrmi.wire.type;

import org.jspecify.annotations.NullMarked;
