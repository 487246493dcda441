package com.example.consumer;

import static org.assertj.core.api.Assertions.assertThat;

import io.lrmi.boot.test.autoconfigure.AutoConfigureEmbeddedGrid;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;

@SpringBootTest
@AutoConfigureEmbeddedGrid(partitions = 2, backups = 1)
class ApplicationTest {

    @Autowired
    private Greetings greetings;

    @Test
    void readsWhatItWrote() {
        greetings.learn("la", "salve");

        assertThat(greetings.in("la")).isEqualTo("salve");
    }
}
