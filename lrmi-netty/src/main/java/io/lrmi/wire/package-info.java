/** Object streams as LRMI writes them: class-descriptor ids, repetitive objects, value codes, block data. */
@NullMarked
package io.lrmi.wire;

import org.jspecify.annotations.NullMarked;
