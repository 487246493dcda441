package io.lrmi.contract.model;

import org.jspecify.annotations.Nullable;

/** Two levels below the root. */
public class Puppy extends Dog {
    private @Nullable Integer weeks;

    public Puppy() {}

    public @Nullable Integer getWeeks() {
        return weeks;
    }

    public void setWeeks(@Nullable Integer weeks) {
        this.weeks = weeks;
    }

    public Puppy(Integer id, String herd, String name, Integer weeks) {
        super(id, herd, name, false);
        this.weeks = weeks;
    }
}
