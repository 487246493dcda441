/** How a server carries out a query. */
@NullMarked
package com.gigaspaces.query.explainplan;

import org.jspecify.annotations.NullMarked;
