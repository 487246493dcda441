package org.openspaces.events;

/** A listener that gives the template or query of its events itself. */
@FunctionalInterface
public interface EventTemplateProvider {

    Object getTemplate();
}
