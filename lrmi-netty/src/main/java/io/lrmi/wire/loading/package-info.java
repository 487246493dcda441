/** Questions of a server for classes it lacks, and their answers (docs/protocol.md, "Classes"). */
@NullMarked
package io.lrmi.wire.loading;

import org.jspecify.annotations.NullMarked;
