/** Reading many entries a batch at a time. */
@NullMarked
package com.gigaspaces.client.iterator;

import org.jspecify.annotations.NullMarked;
