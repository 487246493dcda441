/** Auto-configuration of event containers of annotated beans. */
@NullMarked
package io.lrmi.boot.events;

import org.jspecify.annotations.NullMarked;
