/** Transactions as the client keeps account of them: who takes part, and how they end. */
@NullMarked
package io.lrmi.transaction;

import org.jspecify.annotations.NullMarked;
