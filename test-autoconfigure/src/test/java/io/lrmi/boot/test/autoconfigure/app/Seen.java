package io.lrmi.boot.test.autoconfigure.app;

import io.lrmi.embedded.EmbeddedGrid;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;

/** What the test classes have met. */
public final class Seen {

    public static final List<EmbeddedGrid> GRIDS = new CopyOnWriteArrayList<>();

    private Seen() {}
}
