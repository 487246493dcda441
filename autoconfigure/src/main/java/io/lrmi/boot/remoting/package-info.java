/** Auto-configuration of proxies of services that members of a grid have. */
@NullMarked
package io.lrmi.boot.remoting;

import org.jspecify.annotations.NullMarked;
