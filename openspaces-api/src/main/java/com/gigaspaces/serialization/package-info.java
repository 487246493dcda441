/** How objects of the public API are serialized. */
@NullMarked
package com.gigaspaces.serialization;

import org.jspecify.annotations.NullMarked;
