/** Tests of Spring Boot applications against an embedded grid. */
@NullMarked
package io.lrmi.boot.test.autoconfigure;

import org.jspecify.annotations.NullMarked;
