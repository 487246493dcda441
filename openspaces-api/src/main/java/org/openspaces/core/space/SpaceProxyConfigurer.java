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

/**
 * Opens a space that runs in a grid. Settings take effect when the connection is first asked for; afterwards they cannot be
 * changed. Safe for use by several threads.
 */
public final class SpaceProxyConfigurer implements SpaceConfigurer {

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
        requireNotOpened();
        properties.put(name, value);
        return this;
    }

    /** Adds settings for the client; returns this configurer. */
    public synchronized SpaceProxyConfigurer addProperties(Properties properties) {
        requireNotOpened();
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
        requireNotOpened();
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
        requireNotOpened();
        locators = copy(lookupLocators);
        return this;
    }

    /** Sets for how many milliseconds to look for the space, 5000 unless set; returns this configurer. */
    public synchronized SpaceProxyConfigurer lookupTimeout(int lookupTimeout) {
        requireNotOpened();
        this.lookupTimeout = Duration.ofMillis(lookupTimeout);
        return this;
    }

    /**
     * Sets whether updates are refused when the entry's version is not the one in the space, false unless set; returns this
     * configurer.
     */
    public synchronized SpaceProxyConfigurer versioned(boolean versioned) {
        requireNotOpened();
        this.versioned = versioned;
        return this;
    }

    /** The same as {@link #space()}. */
    public IJSpace create() {
        return space();
    }

    /**
     * The connection to the space; the first call opens it, later calls return the same one.
     *
     * @throws IllegalArgumentException if a setting is out of its range
     * @throws IllegalStateException if there is no client on the class path, or this configurer was closed
     * @throws CannotFindSpaceException if no lookup service knows the space in time
     */
    @Override
    public synchronized IJSpace space() {
        if (closed) {
            throw new IllegalStateException(
                    "The configurer of space '" + name + "' was closed; create a new one to open the space again");
        }
        if (handle == null) {
            handle = SpaceProvider.find()
                    .open(new SpaceSettings(name, locators, groups, lookupTimeout, versioned, properties));
        }
        return handle;
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

    private void requireNotOpened() {
        if (handle != null) {
            throw new IllegalStateException(
                    "Space '" + name + "' is already open; change settings before space() is called");
        }
    }

    private static List<String> copy(String[] values) {
        return List.of(values);
    }
}
