/** What the signatures of aggregators name, though applications have no use for it. */
@NullMarked
package com.gigaspaces.internal.query;

import org.jspecify.annotations.NullMarked;
