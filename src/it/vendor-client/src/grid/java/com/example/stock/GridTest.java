package com.example.stock;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.gigaspaces.document.SpaceDocument;
import com.gigaspaces.metadata.SpaceTypeDescriptorBuilder;
import org.junit.jupiter.api.Test;
import org.openspaces.core.GigaSpace;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;

/** The vendor's client against a grid that runs. */
@SpringBootTest
class GridTest {

    @Autowired
    private GigaSpace space;

    @Test
    void writesAndReads() {
        assertThatThrownBy(() -> Class.forName("io.lrmi.LrmiClient")).isInstanceOf(ClassNotFoundException.class);
        space.getTypeManager()
                .registerTypeDescriptor(
                        new SpaceTypeDescriptorBuilder("Stock").idProperty("id").create());
        space.write(new SpaceDocument("Stock").setProperty("id", "1"));

        assertThat((SpaceDocument) space.read(new SpaceDocument("Stock").setProperty("id", "1"))).isNotNull();
    }
}
