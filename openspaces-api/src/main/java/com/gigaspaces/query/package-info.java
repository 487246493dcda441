/** Queries that select entries by id. */
@NullMarked
package com.gigaspaces.query;

import org.jspecify.annotations.NullMarked;
