package io.lrmi.boot.test.autoconfigure.app;

import java.io.Serializable;

// tag::book[]
record Book(String isbn, String title) implements Serializable {}
// end::book[]
