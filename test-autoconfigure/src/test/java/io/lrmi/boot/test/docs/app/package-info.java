/** The code that the guides show, and its tests. */
package io.lrmi.boot.test.docs.app;
