package io.lrmi.spi;

import net.jini.core.transaction.server.TransactionManager;

/** A client without a grid: hands out handles that remember what they were opened with. */
public final class StubProvider implements SpaceProvider {

    @Override
    public SpaceHandle open(SpaceSettings settings) {
        return new StubHandle(settings);
    }

    @Override
    public TransactionManager newTransactionManager() {
        return new StubTransactionManager();
    }
}
