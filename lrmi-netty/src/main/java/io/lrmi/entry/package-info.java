/** Application objects and documents in and out of entry packets. Internal; knows nothing of sockets. */
@NullMarked
package io.lrmi.entry;

import org.jspecify.annotations.NullMarked;
