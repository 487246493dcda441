/** What an iteration that ended early reports. */
@NullMarked
package com.gigaspaces.client.iterator.cursor;

import org.jspecify.annotations.NullMarked;
