/** Translation of failures. */
@NullMarked
package org.openspaces.core.exception;

import org.jspecify.annotations.NullMarked;
