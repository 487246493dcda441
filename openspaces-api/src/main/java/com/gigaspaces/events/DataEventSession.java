package com.gigaspaces.events;

/** Would register listeners of notifications; see {@link org.openspaces.core.GigaSpace#newDataEventSession()}. */
public interface DataEventSession extends EventSession {}
