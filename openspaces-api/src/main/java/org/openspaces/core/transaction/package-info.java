/** Which transaction the operations of the current thread belong to. */
@NullMarked
package org.openspaces.core.transaction;

import org.jspecify.annotations.NullMarked;
