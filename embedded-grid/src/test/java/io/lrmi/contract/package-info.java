/**
 * How a {@code GigaSpace} behaves, whatever grid it is connected to. The same tests run against the embedded grid in every
 * build and, with {@code -Pinterop -Dlrmi.interop.locators=host:port -Dlrmi.interop.space=name}, against a running grid.
 * They use ids and groups of their own, so that they can run repeatedly and beside other users of a space.
 */
@NullMarked
package io.lrmi.contract;

import org.jspecify.annotations.NullMarked;
