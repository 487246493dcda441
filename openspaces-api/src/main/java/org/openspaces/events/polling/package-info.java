/** Containers that ask the space for entries. */
@NullMarked
package org.openspaces.events.polling;

import org.jspecify.annotations.NullMarked;
