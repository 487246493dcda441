package com.example.consumer;

import static org.assertj.core.api.Assertions.assertThat;

import io.lrmi.boot.test.autoconfigure.EmbeddedGridTest;
import org.junit.jupiter.api.RepeatedTest;
import org.openspaces.core.GigaSpace;
import org.springframework.beans.factory.annotation.Autowired;

@EmbeddedGridTest
class EmptySpaceTest {

    @Autowired
    private GigaSpace space;

    @RepeatedTest(2)
    void isThereForEachTest() {
        assertThat(space.getSpace().getName()).isEqualTo("greetings");
        assertThat(space.count(new Greeting())).isZero();

        space.write(new Greeting("la", "salve"));
    }
}
