/** Leases: how long a space keeps an entry. */
@NullMarked
package net.jini.core.lease;

import org.jspecify.annotations.NullMarked;
