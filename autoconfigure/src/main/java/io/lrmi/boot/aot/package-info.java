/** What a native image or a JVM without reflection has to be told ahead of time. */
@NullMarked
package io.lrmi.boot.aot;

import org.jspecify.annotations.NullMarked;
