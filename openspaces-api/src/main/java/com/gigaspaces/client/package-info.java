/** Modifiers and results of space operations. */
@NullMarked
package com.gigaspaces.client;

import org.jspecify.annotations.NullMarked;
