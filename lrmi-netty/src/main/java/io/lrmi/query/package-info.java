/** The language of queries: its text, its structure, and its translation into templates of the wire. */
@NullMarked
package io.lrmi.query;

import org.jspecify.annotations.NullMarked;
