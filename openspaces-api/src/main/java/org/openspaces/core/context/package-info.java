/** Access to spaces from beans. */
@NullMarked
package org.openspaces.core.context;

import org.jspecify.annotations.NullMarked;
