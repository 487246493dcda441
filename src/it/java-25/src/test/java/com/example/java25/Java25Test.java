package com.example.java25;

import static org.assertj.core.api.Assertions.assertThat;

import io.lrmi.boot.test.autoconfigure.AutoConfigureEmbeddedGrid;
import java.lang.management.ManagementFactory;
import org.junit.jupiter.api.Test;
import org.openspaces.core.GigaSpace;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;

@SpringBootTest
@AutoConfigureEmbeddedGrid(partitions = 2, backups = 1)
class Java25Test {

    @Autowired
    private GigaSpace space;

    @Test
    void needsNoOpenedModules() throws Exception {
        assertThat(Runtime.version().feature()).isGreaterThanOrEqualTo(25);
        assertThat(ManagementFactory.getRuntimeMXBean().getInputArguments())
                .noneMatch(argument -> argument.startsWith("--add-"));
        space.write(new Item("a", 1L));

        assertThat(space.readById(Item.class, "a").getAmount()).isOne();
        assertThat(space.asyncRead(new Item("a", null)).get().getAmount()).isOne();
        assertThat(space.readMultiple(new Item())).hasSize(1);
    }
}
