/** What a server is asked to execute, and what comes of it (docs/protocol.md, "Tasks"). */
@NullMarked
package io.lrmi.wire.task;

import org.jspecify.annotations.NullMarked;
