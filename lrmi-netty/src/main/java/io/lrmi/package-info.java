/**
 * A client for GigaSpaces data grids that speaks LRMI, the grid's wire protocol. {@link io.lrmi.LrmiClient} is the
 * entrance.
 */
@NullMarked
package io.lrmi;

import org.jspecify.annotations.NullMarked;
