/** Auto-configuration of grids that run inside the application. */
@NullMarked
package io.lrmi.boot.embedded;

import org.jspecify.annotations.NullMarked;
