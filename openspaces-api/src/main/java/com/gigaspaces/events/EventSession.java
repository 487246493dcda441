package com.gigaspaces.events;

/** A session of notifications, which this client cannot receive. */
public interface EventSession {

    /** The settings of the session. */
    EventSessionConfig getSessionConfig();

    /** Ends the session. */
    void close();
}
