/** Finds a grid that runs in Kubernetes, and ways to its members, through the Kubernetes API. */
@NullMarked
package io.lrmi.boot.kubernetes;

import org.jspecify.annotations.NullMarked;
