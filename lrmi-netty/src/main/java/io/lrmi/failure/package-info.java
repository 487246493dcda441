/** The failures a user of the client meets, each with the place, the operation and the next step. */
@NullMarked
package io.lrmi.failure;

import org.jspecify.annotations.NullMarked;
