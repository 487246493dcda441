/** What is computed from entries where they are, and the results of one partition (docs/protocol.md, "Aggregations"). */
@NullMarked
package io.lrmi.wire.aggregate;

import org.jspecify.annotations.NullMarked;
