/** How a polling container gets entries. */
@NullMarked
package org.openspaces.events.polling.receive;

import org.jspecify.annotations.NullMarked;
