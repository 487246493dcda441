/** The outcome of writing several entries at once. */
@NullMarked
package com.j_spaces.core.multiple.write;

import org.jspecify.annotations.NullMarked;
