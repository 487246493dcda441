/** Descriptions of the types a space holds. */
@NullMarked
package com.gigaspaces.metadata;

import org.jspecify.annotations.NullMarked;
