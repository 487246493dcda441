/** Containers that give entries to listeners of an application. */
@NullMarked
package org.openspaces.events;

import org.jspecify.annotations.NullMarked;
