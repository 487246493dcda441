/** Spring's transaction management over the transactions of spaces. */
@NullMarked
package org.openspaces.core.transaction.manager;

import org.jspecify.annotations.NullMarked;
