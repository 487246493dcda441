package com.example.consumer;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;

@SpringBootTest
class GreetingsTest {

    @Autowired
    private Greetings greetings;

    @Test
    void readsWhatItWrote() {
        greetings.learn("la", "salve");
        greetings.learn("eo", "saluton");

        assertThat(greetings.in("la")).isEqualTo("salve");
        assertThat(greetings.in("eo")).isEqualTo("saluton");
    }
}
