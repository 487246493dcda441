package com.example.spaces;

import static org.assertj.core.api.Assertions.assertThat;

import io.lrmi.boot.test.autoconfigure.AutoConfigureEmbeddedGrid;
import java.io.InputStream;
import java.net.URL;
import java.nio.charset.StandardCharsets;
import java.util.Collections;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.SpringBootVersion;
import org.springframework.boot.test.context.SpringBootTest;

@SpringBootTest
@AutoConfigureEmbeddedGrid
class WarehouseTest {

    @Autowired
    private Warehouse warehouse;

    @Test
    void hasTwoSpaces() {
        assertThat(SpringBootVersion.getVersion()).isEqualTo("4.1.2");
        assertThat(warehouse.orders.getSpaceName()).isEqualTo("orders");
        assertThat(warehouse.stock.getSpaceName()).isEqualTo("stock");
        warehouse.orders.write(new Item("a", 1L));

        assertThat(warehouse.orders.readById(Item.class, "a").getAmount()).isOne();
        assertThat(warehouse.stock.readById(Item.class, "a")).isNull();
    }

    @Test
    void theJarDescribesItsPropertiesAndNamesItsAutoConfigurations() throws Exception {
        assertThat(ofOurJar("META-INF/spring-configuration-metadata.json")).contains("\"gigaspaces.lookup.locators\"");
        assertThat(ofOurJar("META-INF/spring/org.springframework.boot.autoconfigure.AutoConfiguration.imports"))
                .contains("io.lrmi.boot.GigaSpacesAutoConfiguration");
    }

    private static String ofOurJar(String name) throws Exception {
        URL url = Collections.list(WarehouseTest.class.getClassLoader().getResources(name)).stream()
                .filter(found -> found.toString().contains("gigaspaces-spring-boot-autoconfigure"))
                .findFirst()
                .orElseThrow();
        try (InputStream stream = url.openStream()) {
            return new String(stream.readAllBytes(), StandardCharsets.UTF_8);
        }
    }
}
