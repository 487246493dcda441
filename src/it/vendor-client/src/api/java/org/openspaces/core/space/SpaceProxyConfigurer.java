package org.openspaces.core.space;

import java.util.ArrayList;
import java.util.List;

/** Stands in for the vendor's, and remembers what it was told. */
public class SpaceProxyConfigurer implements SpaceConfigurer {

    public static final List<String> CALLS = new ArrayList<>();

    private final String name;

    public SpaceProxyConfigurer(String name) {
        this.name = name;
    }

    public SpaceProxyConfigurer lookupLocators(String locators) {
        CALLS.add("locators " + locators);
        return this;
    }

    public SpaceProxyConfigurer lookupTimeout(int millis) {
        CALLS.add("timeout " + millis);
        return this;
    }

    public SpaceProxyConfigurer lookupGroups(String groups) {
        CALLS.add("groups " + groups);
        return this;
    }

    public void open() {
        CALLS.add("open " + name);
    }

    public String name() {
        return name;
    }

    @Override
    public void close() {
        CALLS.add("close");
    }
}
