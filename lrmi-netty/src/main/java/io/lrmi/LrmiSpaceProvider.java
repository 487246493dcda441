package io.lrmi;

import io.lrmi.failure.LookupException;
import io.lrmi.spi.SpaceHandle;
import io.lrmi.spi.SpaceProvider;
import io.lrmi.spi.SpaceSettings;
import io.lrmi.transaction.ClientTransactionManager;
import net.jini.core.transaction.server.TransactionManager;
import org.openspaces.core.space.CannotFindSpaceException;

/** Connects the configurers of the public API with this client. Found with {@link java.util.ServiceLoader}. */
public final class LrmiSpaceProvider implements SpaceProvider {

    @Override
    public TransactionManager newTransactionManager() {
        return new ClientTransactionManager();
    }

    @Override
    public SpaceHandle open(SpaceSettings settings) {
        if (settings.locators().isEmpty()) {
            throw new IllegalArgumentException("No locators given for space '" + settings.spaceName()
                    + "'. Call lookupLocators(\"host:4174\"); multicast discovery is not supported.");
        }
        try {
            return LrmiClient.builder(settings.spaceName())
                    .locators(settings.locators())
                    .lookupTimeout(settings.lookupTimeout())
                    .versioned(settings.versioned())
                    .connect()
                    .space();
        } catch (LookupException e) {
            throw new CannotFindSpaceException(String.valueOf(e.getMessage()), e);
        }
    }
}
