package com.example.consumer;

import static org.assertj.core.api.Assertions.assertThat;

import io.lrmi.boot.test.autoconfigure.EmbeddedGridTest;
import org.junit.jupiter.api.Test;
import org.openspaces.core.GigaSpace;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;

@EmbeddedGridTest
@Import(Greetings.class)
class GreetingsTest {

    @Autowired
    private Greetings greetings;

    @Autowired
    private GigaSpace space;

    @Test
    void readsWhatItWrote() {
        greetings.learn("la", "salve");
        greetings.learn("eo", "saluton");

        assertThat(greetings.in("la")).isEqualTo("salve");
        assertThat(greetings.in("eo")).isEqualTo("saluton");
    }

    @Test
    void startsWithAnEmptySpace() {
        assertThat(space.getSpace().getName()).isEqualTo("greetings");
        assertThat(space.count(new Greeting())).isZero();
    }
}
