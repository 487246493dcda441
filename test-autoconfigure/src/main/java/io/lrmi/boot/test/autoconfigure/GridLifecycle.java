package io.lrmi.boot.test.autoconfigure;

/** How long the grid of a test lives. */
public enum GridLifecycle {

    /**
     * As long as the application context, which Spring keeps for all test classes with the same configuration. It is reset
     * before and after each test. Test classes with such grids never run at the same time.
     */
    SHARED,

    /** For one test. Its application context is not used by others, and is closed with it. */
    FRESH
}
