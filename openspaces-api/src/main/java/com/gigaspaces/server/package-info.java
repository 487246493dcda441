/** Entries as code that runs in the grid sees them. */
@NullMarked
package com.gigaspaces.server;

import org.jspecify.annotations.NullMarked;
