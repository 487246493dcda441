/** Who decides about the end of a transaction. */
@NullMarked
package net.jini.core.transaction.server;

import org.jspecify.annotations.NullMarked;
