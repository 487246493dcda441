/** Entries whose properties are named at run time. */
@NullMarked
package com.gigaspaces.document;

import org.jspecify.annotations.NullMarked;
