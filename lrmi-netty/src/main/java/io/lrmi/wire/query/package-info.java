/** What makes up the conditions, projections and orders of queries (docs/protocol.md, "Queries"). */
@NullMarked
package io.lrmi.wire.query;

import org.jspecify.annotations.NullMarked;
