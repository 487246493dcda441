/** Entries that are not backed by a class of their own. */
@NullMarked
package com.gigaspaces.entry;

import org.jspecify.annotations.NullMarked;
