/** Notifications, which this client cannot receive. */
@NullMarked
package com.gigaspaces.events;

import org.jspecify.annotations.NullMarked;
