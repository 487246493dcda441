package io.lrmi.boot.test.autoconfigure;

import org.springframework.boot.test.autoconfigure.TestSliceTestContextBootstrapper;

/** Starts the application context of an {@link EmbeddedGridTest}. */
final class EmbeddedGridTestContextBootstrapper extends TestSliceTestContextBootstrapper<EmbeddedGridTest> {}
