package org.openspaces.events.polling.trigger;

import com.gigaspaces.query.ISpaceQuery;
import org.jspecify.annotations.Nullable;
import org.openspaces.core.GigaSpace;

/** Waits until an entry can be read. */
public class ReadTriggerOperationHandler implements TriggerOperationHandler {

    private boolean useTriggerAsTemplate;

    /** Sets whether the entry that was read is the template of those to receive, by default false. */
    public void setUseTriggerAsTemplate(boolean useTriggerAsTemplate) {
        this.useTriggerAsTemplate = useTriggerAsTemplate;
    }

    @Override
    public boolean isUseTriggerAsTemplate() {
        return useTriggerAsTemplate;
    }

    @Override
    public @Nullable Object triggerReceive(Object template, GigaSpace gigaSpace, long receiveTimeout) {
        return template instanceof ISpaceQuery<?> query
                ? gigaSpace.read(query, receiveTimeout)
                : gigaSpace.read(template, receiveTimeout);
    }
}
