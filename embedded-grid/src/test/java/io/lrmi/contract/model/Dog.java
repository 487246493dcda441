package io.lrmi.contract.model;

import org.jspecify.annotations.Nullable;

/** One level below the root. */
public class Dog extends Animal {
    private @Nullable Boolean barking;

    public Dog() {}

    public @Nullable Boolean getBarking() {
        return barking;
    }

    public void setBarking(@Nullable Boolean barking) {
        this.barking = barking;
    }

    public Dog(Integer id, String herd, String name, Boolean barking) {
        super(id, herd, name);
        this.barking = barking;
    }
}
