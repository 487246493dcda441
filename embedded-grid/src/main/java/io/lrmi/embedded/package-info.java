/**
 * A grid inside this JVM: a lookup service and the members of one space, which clients reach over loopback TCP with the
 * same protocol as any other grid.
 */
@NullMarked
package io.lrmi.embedded;

import org.jspecify.annotations.NullMarked;
