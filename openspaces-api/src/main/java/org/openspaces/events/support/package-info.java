/** What finds event containers. */
@NullMarked
package org.openspaces.events.support;

import org.jspecify.annotations.NullMarked;
