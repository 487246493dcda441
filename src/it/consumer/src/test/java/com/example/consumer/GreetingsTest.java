package com.example.consumer;

// tag::file[]
import static org.assertj.core.api.Assertions.assertThat;

import io.lrmi.boot.test.autoconfigure.EmbeddedGridTest;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;

// tag::test[]
@EmbeddedGridTest
@Import(Greetings.class)
class GreetingsTest {

    @Autowired
    private Greetings greetings;

    @Test
    void readsWhatItWrote() {
        greetings.learn("la", "salve");

        assertThat(greetings.in("la")).isEqualTo("salve");
    }
}
// end::test[]
// end::file[]
