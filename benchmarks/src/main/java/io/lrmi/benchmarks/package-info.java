/** JMH benchmarks of the client; see docs/performance.md. */
@NullMarked
package io.lrmi.benchmarks;

import org.jspecify.annotations.NullMarked;
