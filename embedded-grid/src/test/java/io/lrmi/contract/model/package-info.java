/** Entry classes an application might have. */
@NullMarked
package io.lrmi.contract.model;

import org.jspecify.annotations.NullMarked;
