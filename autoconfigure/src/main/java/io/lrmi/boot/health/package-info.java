/** Health of the spaces an application uses. */
@NullMarked
package io.lrmi.boot.health;

import org.jspecify.annotations.NullMarked;
