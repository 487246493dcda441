/** Shortcuts for frequent uses of a space. */
@NullMarked
package org.openspaces.extensions;

import org.jspecify.annotations.NullMarked;
