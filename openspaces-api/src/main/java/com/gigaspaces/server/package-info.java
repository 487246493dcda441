/** What code that runs inside a space works with. */
@NullMarked
package com.gigaspaces.server;

import org.jspecify.annotations.NullMarked;
