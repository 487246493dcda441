package io.lrmi.contract;

import java.util.Optional;
import net.jqwik.api.lifecycle.LifecycleContext;
import net.jqwik.api.lifecycle.Lifespan;
import net.jqwik.api.lifecycle.ParameterResolutionContext;
import net.jqwik.api.lifecycle.ResolveParameterHook;
import net.jqwik.api.lifecycle.Store;

/** Gives one grid, which lives until all tests have run, to the constructors of classes of properties. */
final class PropertyGrid implements ResolveParameterHook {

    @Override
    public Optional<ParameterSupplier> resolve(ParameterResolutionContext parameter, LifecycleContext lifecycle) {
        return parameter.typeUsage().isOfType(GridUnderTest.class) ? Optional.of(lazy -> grid()) : Optional.empty();
    }

    private static GridUnderTest grid() {
        return Store.getOrCreate(PropertyGrid.class, Lifespan.RUN, () -> new Shared(GridsUnderTest.one()))
                .get()
                .grid();
    }

    private record Shared(GridUnderTest grid) implements Store.CloseOnReset {
        @Override
        public void close() {
            grid.close();
        }
    }
}
