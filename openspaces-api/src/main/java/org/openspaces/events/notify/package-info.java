/** Notifications, which this client cannot receive. */
@NullMarked
package org.openspaces.events.notify;

import org.jspecify.annotations.NullMarked;
