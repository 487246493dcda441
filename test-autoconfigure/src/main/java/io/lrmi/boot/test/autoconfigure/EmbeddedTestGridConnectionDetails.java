package io.lrmi.boot.test.autoconfigure;

import io.lrmi.boot.GigaSpacesConnectionDetails;
import io.lrmi.embedded.EmbeddedGrid;
import java.util.List;

/** Leads to the grid of a test. */
record EmbeddedTestGridConnectionDetails(EmbeddedGrid grid) implements GigaSpacesConnectionDetails {

    @Override
    public String spaceName() {
        return grid.spaceName();
    }

    @Override
    public List<String> locators() {
        return List.of(grid.lookupLocator());
    }
}
