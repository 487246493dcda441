package org.openspaces.events;

/** Gives the template or query of events anew for each time the space is asked. */
@FunctionalInterface
public interface DynamicEventTemplateProvider {

    /** Called by each consumer; must not return null. */
    Object getDynamicTemplate();
}
