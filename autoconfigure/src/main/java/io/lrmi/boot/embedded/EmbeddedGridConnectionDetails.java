package io.lrmi.boot.embedded;

import io.lrmi.boot.GigaSpacesConnectionDetails;
import io.lrmi.embedded.EmbeddedGrid;
import java.util.List;

/** Leads to the grid in this JVM. */
record EmbeddedGridConnectionDetails(EmbeddedGrid grid) implements GigaSpacesConnectionDetails {

    @Override
    public String spaceName() {
        return grid.spaceName();
    }

    @Override
    public List<String> locators() {
        return List.of(grid.lookupLocator());
    }

    @Override
    public String origin() {
        return "embedded grid";
    }
}
