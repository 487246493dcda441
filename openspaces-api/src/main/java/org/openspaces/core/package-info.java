/** The operations on a space and the exceptions they throw. */
@NullMarked
package org.openspaces.core;

import org.jspecify.annotations.NullMarked;
