/** Queries in a language like SQL. */
@NullMarked
package com.j_spaces.core.client;

import org.jspecify.annotations.NullMarked;
