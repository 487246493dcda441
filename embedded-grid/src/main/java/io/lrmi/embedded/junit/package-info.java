/** Embedded grids for tests with JUnit Jupiter. */
@NullMarked
package io.lrmi.embedded.junit;

import org.jspecify.annotations.NullMarked;
