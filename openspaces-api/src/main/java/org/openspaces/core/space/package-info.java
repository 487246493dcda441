/** Opening and closing the connection to a space. */
@NullMarked
package org.openspaces.core.space;

import org.jspecify.annotations.NullMarked;
