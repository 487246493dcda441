package com.gigaspaces.client;

import com.gigaspaces.client.mutators.SpaceEntryMutator;

/** What change operations of an application extend. */
public abstract class CustomChangeOperation extends SpaceEntryMutator {

    private static final long serialVersionUID = 1L;
}
