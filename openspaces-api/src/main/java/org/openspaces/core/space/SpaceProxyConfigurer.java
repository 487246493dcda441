package org.openspaces.core.space;

import com.j_spaces.core.IJSpace;
import io.lrmi.spi.SpaceHandle;
import io.lrmi.spi.SpaceProvider;
import io.lrmi.spi.SpaceSettings;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import org.jspecify.annotations.Nullable;

/** Opens a space that runs in a grid, found by its name. */
public class SpaceProxyConfigurer extends AbstractSpaceConfigurer {

    static final String SECURED =
            "Secured spaces are not supported: how a client logs in is not part of the open protocol of the"
                    + " grid. Use a space that is not secured, and limit who can reach it with network policies.";

    private final String name;
    private final Map<String, String> properties = new HashMap<>();
    private List<String> locators = List.of();
    private List<String> groups = List.of();
    private Duration lookupTimeout = SpaceSettings.DEFAULT_LOOKUP_TIMEOUT;
    private boolean versioned;
    private @Nullable SpaceHandle handle;
    private boolean closed;

    /** Prepares to open the space with this name. */
    public SpaceProxyConfigurer(String name) {
        this.name = name;
    }

    /** Adds a setting for the client; returns this configurer. */
    public synchronized SpaceProxyConfigurer addProperty(String name, String value) {
        validate();
        properties.put(name, value);
        return this;
    }

    /** Adds settings for the client; returns this configurer. */
    public synchronized SpaceProxyConfigurer addProperties(Properties properties) {
        validate();
        properties.stringPropertyNames().forEach(key -> this.properties.put(key, properties.getProperty(key)));
        return this;
    }

    /**
     * Not supported.
     *
     * @throws UnsupportedOperationException always
     */
    // The suggested annotation would make Error Prone a dependency of every application.
    @SuppressWarnings("DoNotCallSuggester")
    public SpaceProxyConfigurer instanceId(String instanceId) {
        throw new UnsupportedOperationException("A connection to the single member " + instanceId
                + " of a space is not supported, because operations are routed to partitions; pass a routing value to the"
                + " operation to reach one partition");
    }

    /** Sets the lookup groups to look in, in place of those set before; returns this configurer. */
    public synchronized SpaceProxyConfigurer lookupGroups(String... lookupGroups) {
        validate();
        groups = copy(lookupGroups);
        return this;
    }

    /** Sets the lookup groups from a comma-separated list; returns this configurer. */
    public SpaceProxyConfigurer lookupGroups(String lookupGroups) {
        return lookupGroups(new String[] {lookupGroups});
    }

    /** Sets where lookup services listen from a comma-separated list; returns this configurer. */
    public SpaceProxyConfigurer lookupLocators(String lookupLocators) {
        return lookupLocators(new String[] {lookupLocators});
    }

    /**
     * Sets where lookup services listen, in place of what was set before: {@code host}, {@code host:port} or
     * {@code jini://host:port}, with {@value SpaceSettings#DEFAULT_LOCATOR_PORT} as the default port; returns this configurer.
     */
    public synchronized SpaceProxyConfigurer lookupLocators(String... lookupLocators) {
        validate();
        locators = copy(lookupLocators);
        return this;
    }

    /** Sets for how many milliseconds to look for the space, 5000 unless set; returns this configurer. */
    public synchronized SpaceProxyConfigurer lookupTimeout(int lookupTimeout) {
        validate();
        this.lookupTimeout = Duration.ofMillis(lookupTimeout);
        return this;
    }

    /**
     * Sets whether updates are refused when the entry's version is not the one in the space, false unless set; returns this
     * configurer.
     */
    public synchronized SpaceProxyConfigurer versioned(boolean versioned) {
        validate();
        this.versioned = versioned;
        return this;
    }

    /**
     * Not supported.
     *
     * @throws UnsupportedOperationException always
     */
    // The suggested annotation would make Error Prone a dependency of every application.
    @SuppressWarnings("DoNotCallSuggester")
    public SpaceProxyConfigurer credentials(String username, String password) {
        throw new UnsupportedOperationException(SECURED);
    }

    @Override
    public synchronized IJSpace space() {
        if (closed) {
            throw new IllegalStateException(
                    "The configurer of space '" + name + "' was closed; create a new one to open the space again");
        }
        return super.space();
    }

    @Override
    protected synchronized IJSpace createSpace() {
        SpaceHandle opened = SpaceProvider.find()
                .open(new SpaceSettings(name, locators, groups, lookupTimeout, versioned, properties));
        handle = opened;
        return opened;
    }

    /** Closes the connection if it was opened. A second call does nothing. */
    @Override
    public synchronized void close() {
        closed = true;
        if (handle != null) {
            handle.close();
            handle = null;
        }
    }

    private static List<String> copy(String[] values) {
        return List.of(values);
    }
}
