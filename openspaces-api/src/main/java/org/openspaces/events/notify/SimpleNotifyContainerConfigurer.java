package org.openspaces.events.notify;

import io.lrmi.spi.NotifySupport;
import org.openspaces.core.GigaSpace;

/** Would make a container that is notified of entries. */
public class SimpleNotifyContainerConfigurer {

    /**
     * Not supported.
     *
     * @throws UnsupportedOperationException always, saying why and what to use instead
     */
    public SimpleNotifyContainerConfigurer(GigaSpace gigaSpace) {
        throw new UnsupportedOperationException(NotifySupport.refusal(gigaSpace.getName()));
    }
}
