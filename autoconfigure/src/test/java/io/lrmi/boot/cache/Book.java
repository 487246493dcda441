package io.lrmi.boot.cache;

import java.io.Serializable;

record Book(String title, int pages) implements Serializable {}
