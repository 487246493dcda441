/** Calls of services that members of a grid execute. */
@NullMarked
package org.openspaces.remoting;

import org.jspecify.annotations.NullMarked;
