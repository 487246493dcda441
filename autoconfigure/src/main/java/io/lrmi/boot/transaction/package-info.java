/** Auto-configuration of the transactions of spaces. */
@NullMarked
package io.lrmi.boot.transaction;

import org.jspecify.annotations.NullMarked;
