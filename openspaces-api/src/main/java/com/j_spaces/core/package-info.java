/** The connection to a space and the lease of a written entry. */
@NullMarked
package com.j_spaces.core;

import org.jspecify.annotations.NullMarked;
