/** What makes up the conditions and projections of queries (docs/protocol.md, "Queries"). */
@NullMarked
package io.lrmi.wire.query;

import org.jspecify.annotations.NullMarked;
