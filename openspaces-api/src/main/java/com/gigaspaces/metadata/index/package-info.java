/** Descriptions of the indexes of a type. */
@NullMarked
package com.gigaspaces.metadata.index;

import org.jspecify.annotations.NullMarked;
