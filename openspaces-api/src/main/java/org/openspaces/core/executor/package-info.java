/** Code of an application that members of a grid execute. */
@NullMarked
package org.openspaces.core.executor;

import org.jspecify.annotations.NullMarked;
