/** How values of properties are turned into what a space holds. */
@NullMarked
package com.gigaspaces.client.storage_adapters;

import org.jspecify.annotations.NullMarked;
