/** Annotations that say how a class is held in a space. */
@NullMarked
package com.gigaspaces.annotation.pojo;

import org.jspecify.annotations.NullMarked;
