/** What a change operation did. */
@NullMarked
package com.gigaspaces.sync.change;

import org.jspecify.annotations.NullMarked;
