/** Where operations learn which transaction they belong to. */
@NullMarked
package com.gigaspaces.transaction;

import org.jspecify.annotations.NullMarked;
