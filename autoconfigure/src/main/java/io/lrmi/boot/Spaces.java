package io.lrmi.boot;

import io.lrmi.LrmiClient;
import java.util.function.Supplier;
import org.openspaces.core.GigaSpace;
import org.openspaces.core.GigaSpaceConfigurer;
import org.openspaces.core.transaction.manager.JiniPlatformTransactionManager;
import org.springframework.beans.factory.ObjectProvider;

/** Makes spaces whose operations belong to the transactions of the one manager for spaces there is, or to none. */
final class Spaces {

    private Spaces() {}

    static GigaSpace of(
            ConfiguredSpace space,
            Supplier<LrmiClient> client,
            ObjectProvider<JiniPlatformTransactionManager> manager) {
        Supplier<GigaSpace> connect = () -> {
            GigaSpaceConfigurer configurer =
                    new GigaSpaceConfigurer(client.get().space());
            manager.ifUnique(configurer::transactionManager);
            return configurer.gigaSpace();
        };
        return space.isLazy() ? LazyGigaSpace.of(space.spaceName(), connect) : connect.get();
    }
}
