package io.lrmi;

import io.lrmi.failure.LookupException;
import io.lrmi.spi.SpaceHandle;
import io.lrmi.spi.SpaceProvider;
import io.lrmi.spi.SpaceSettings;
import io.lrmi.transaction.ClientTransactionManager;
import java.util.List;
import java.util.Map;
import net.jini.core.transaction.server.TransactionManager;
import org.jspecify.annotations.Nullable;
import org.openspaces.core.space.CannotFindSpaceException;

/**
 * Connects the configurers of the public API with this client. Found with {@link java.util.ServiceLoader}.
 *
 * <p>Where no locators were set, those of the process are used: the system property {@code com.gs.jini_lus.locators}, or the
 * environment variable {@code GS_LOOKUP_LOCATORS}, or the managers of {@code com.gs.manager.servers} or {@code GS_MANAGER_SERVERS}.
 * The settings {@value #ALLOWED_PACKAGES} and {@value #SERVED_PACKAGES} of the configurer, or system properties with these names,
 * are comma-separated lists for {@link LrmiClientOptions}; {@value #ANNOUNCED_VERSION} is the version it announces.
 */
public final class LrmiSpaceProvider implements SpaceProvider {

    static final String ALLOWED_PACKAGES = "gigaspaces.lrmi.allowed-packages";
    static final String SERVED_PACKAGES = "gigaspaces.lrmi.served-packages";
    static final String ANNOUNCED_VERSION = "gigaspaces.lrmi.announced-version";

    @Override
    public TransactionManager newTransactionManager() {
        return new ClientTransactionManager();
    }

    @Override
    public SpaceHandle open(SpaceSettings settings) {
        List<String> locators =
                settings.locators().isEmpty() ? DefaultLocators.ofProcess().find() : settings.locators();
        if (locators.isEmpty()) {
            throw new IllegalArgumentException("No locators given for space '" + settings.spaceName()
                    + "'. Call lookupLocators(\"host:4174\"), or set the environment variable GS_LOOKUP_LOCATORS or the system"
                    + " property " + DefaultLocators.LOCATORS_PROPERTY + "; multicast discovery is not supported.");
        }
        try {
            return LrmiClient.builder(settings.spaceName())
                    .locators(locators)
                    .lookupTimeout(settings.lookupTimeout())
                    .versioned(settings.versioned())
                    .options(options(settings.properties()))
                    .connect()
                    .space();
        } catch (LookupException e) {
            throw new CannotFindSpaceException(String.valueOf(e.getMessage()), e);
        }
    }

    private static LrmiClientOptions options(Map<String, String> settings) {
        LrmiClientOptions.Builder options = LrmiClientOptions.builder()
                .allowedPackages(packages(settings, ALLOWED_PACKAGES))
                .servedPackages(packages(settings, SERVED_PACKAGES));
        String version = value(settings, ANNOUNCED_VERSION);
        return version == null
                ? options.build()
                : options.announcedVersion(version).build();
    }

    private static @Nullable String value(Map<String, String> settings, String name) {
        return settings.containsKey(name) ? settings.get(name) : System.getProperty(name);
    }

    private static List<String> packages(Map<String, String> settings, String name) {
        return DefaultLocators.parts(value(settings, name));
    }
}
