/** Operations made of several others. */
@NullMarked
package org.openspaces.extensions;

import org.jspecify.annotations.NullMarked;
