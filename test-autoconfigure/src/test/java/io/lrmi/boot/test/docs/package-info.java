/** Checks that what the documentation shows is what the tests run. */
package io.lrmi.boot.test.docs;
