package com.example.consumer;

// tag::file[]
import org.openspaces.core.GigaSpace;
import org.springframework.stereotype.Component;

// tag::greetings[]
@Component
public class Greetings {

    private final GigaSpace space;

    public Greetings(GigaSpace space) {
        this.space = space;
    }

    public void learn(String language, String text) {
        space.write(new Greeting(language, text));
    }

    public String in(String language) {
        return space.readById(Greeting.class, language).getText();
    }
}
// end::greetings[]
// end::file[]
