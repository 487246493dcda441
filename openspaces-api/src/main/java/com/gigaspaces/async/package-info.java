/** Results of asynchronous operations. */
@NullMarked
package com.gigaspaces.async;

import org.jspecify.annotations.NullMarked;
