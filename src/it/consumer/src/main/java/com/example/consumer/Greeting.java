package com.example.consumer;

// tag::file[]
import com.gigaspaces.annotation.pojo.SpaceClass;
import com.gigaspaces.annotation.pojo.SpaceId;

// tag::greeting[]
@SpaceClass
public class Greeting {

    private String language;
    private String text;

    public Greeting() {}

    public Greeting(String language, String text) {
        this.language = language;
        this.text = text;
    }

    @SpaceId
    public String getLanguage() {
        return language;
    }

    public void setLanguage(String language) {
        this.language = language;
    }

    public String getText() {
        return text;
    }

    public void setText(String text) {
        this.text = text;
    }
}
// end::greeting[]
// end::file[]
