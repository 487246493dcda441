package io.lrmi.boot;

import io.lrmi.embedded.EmbeddedGrid;
import java.util.List;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** A grid with two partitions and their backups, and an application's own way to find it. */
@Configuration(proxyBeanMethods = false)
public class OrdersGrid {

    /** What the application says about where it found the grid. */
    public static final String ORIGIN = "embedded grid";

    @Bean
    EmbeddedGrid grid() {
        return EmbeddedGrid.builder("orders").partitions(2).backups(1).start();
    }

    @Bean
    GigaSpacesConnectionDetails connectionDetails(EmbeddedGrid grid) {
        return new Details(grid);
    }

    private record Details(EmbeddedGrid grid) implements GigaSpacesConnectionDetails {

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
            return ORIGIN;
        }
    }
}
