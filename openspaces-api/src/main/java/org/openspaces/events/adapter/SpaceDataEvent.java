package org.openspaces.events.adapter;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/** The method that is called with events. Its parameters are the first one to four of: the entry (or entries), the {@link org.openspaces.core.GigaSpace}, the transaction's status, and the source of the event, which is null. What it returns is written to the space; an array, entry by entry. */
@Target(ElementType.METHOD)
@Retention(RetentionPolicy.RUNTIME)
public @interface SpaceDataEvent {}
