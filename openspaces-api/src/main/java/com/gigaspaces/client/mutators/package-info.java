/** Change operations that an application writes itself. */
@NullMarked
package com.gigaspaces.client.mutators;

import org.jspecify.annotations.NullMarked;
