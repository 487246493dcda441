/**
 * Computing values from the entries of a space where they are. Each partition aggregates its entries into an intermediate
 * result; the client merges these and makes the final result of them.
 */
@NullMarked
package com.gigaspaces.query.aggregators;

import org.jspecify.annotations.NullMarked;
