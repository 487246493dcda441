/** What a polling container waits for before it gets entries. */
@NullMarked
package org.openspaces.events.polling.trigger;

import org.jspecify.annotations.NullMarked;
