/** Internal: the data of space members and the operations on them. */
@NullMarked
package io.lrmi.embedded.engine;

import org.jspecify.annotations.NullMarked;
