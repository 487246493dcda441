/** An application such as users write, tested in the ways users test. */
package io.lrmi.boot.test.autoconfigure.app;
