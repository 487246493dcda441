/** How the parts of the client tell whoever watches it what they do. Internal: applications see {@code LrmiObserver}. */
@NullMarked
package io.lrmi.observe;

import org.jspecify.annotations.NullMarked;
