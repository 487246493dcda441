/** Transactions and the ways in which their ends can fail. */
@NullMarked
package net.jini.core.transaction;

import org.jspecify.annotations.NullMarked;
