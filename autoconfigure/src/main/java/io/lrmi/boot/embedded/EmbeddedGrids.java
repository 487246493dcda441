package io.lrmi.boot.embedded;

import io.lrmi.boot.ConfiguredSpace;
import io.lrmi.boot.GigaSpacesProperties;
import io.lrmi.embedded.EmbeddedGrid;
import org.springframework.boot.context.properties.source.InvalidConfigurationPropertyValueException;
import org.springframework.core.env.Environment;

/** Starts grids. The static methods are the factory methods of beans of named spaces. */
final class EmbeddedGrids {

    private EmbeddedGrids() {}

    static EmbeddedGrid grid(String name, Environment environment) {
        return start(ConfiguredSpace.named(name, environment));
    }

    static EmbeddedGridConnectionDetails details(EmbeddedGrid grid) {
        return new EmbeddedGridConnectionDetails(grid);
    }

    /**
     * Starts the grid of a space.
     *
     * @throws InvalidConfigurationPropertyValueException naming the property, if a number is too small
     */
    static EmbeddedGrid start(ConfiguredSpace space) {
        GigaSpacesProperties.Embedded embedded = space.properties().embedded();
        return EmbeddedGrid.builder(space.spaceName())
                .partitions(atLeast(1, space.property("embedded.partitions"), embedded.partitions()))
                .backups(atLeast(0, space.property("embedded.backups"), embedded.backups()))
                .allowedPackages(space.properties().lrmi().allowedPackages().toArray(String[]::new))
                .start();
    }

    private static int atLeast(int minimum, String name, int value) {
        if (value < minimum) {
            throw new InvalidConfigurationPropertyValueException(name, value, "It must be at least " + minimum + ".");
        }
        return value;
    }
}
