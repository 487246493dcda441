/** Spring Boot auto-configuration of the GigaSpaces client. */
@NullMarked
package io.lrmi.boot;

import org.jspecify.annotations.NullMarked;
