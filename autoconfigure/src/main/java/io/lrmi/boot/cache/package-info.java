/** Spring's caches, held in a space. */
@NullMarked
package io.lrmi.boot.cache;

import org.jspecify.annotations.NullMarked;
