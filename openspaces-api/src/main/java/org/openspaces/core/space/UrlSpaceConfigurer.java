package org.openspaces.core.space;

import com.gigaspaces.metadata.SpaceTypeDescriptor;
import com.j_spaces.core.IJSpace;
import java.util.Properties;

/**
 * Opens a space that runs in a grid, found by a URL: {@code jini://host:port/*}{@code /name}. The host and the port of a lookup
 * service may be {@code *} if {@link #lookupLocators} or the parameter {@code locators} name them; port 4174 is the default.
 * Parameters after {@code ?}, separated by {@code &}, are {@code groups}, {@code locators}, {@code timeout} in milliseconds and
 * {@code versioned}; those with other names are settings for the client.
 *
 * <p>Settings take effect when the connection is first asked for; afterwards they cannot be changed. Safe for use by several
 * threads. {@link SpaceProxyConfigurer} does the same with a name and locators.
 */
public class UrlSpaceConfigurer implements SpaceConfigurer {

    private final SpaceUrl url;
    private final SpaceProxyConfigurer space;

    /**
     * Prepares to open the space at the URL.
     *
     * @throws UnsupportedOperationException if the URL asks for a space inside this process, as {@code /./name} does
     * @throws IllegalArgumentException if it has another form than {@code jini://host:port/container/name}
     */
    public UrlSpaceConfigurer(String urlPath) {
        this.url = SpaceUrl.parse(urlPath);
        this.space = new SpaceProxyConfigurer(url.spaceName());
        if (!url.locators().isEmpty()) {
            space.lookupLocators(url.locators().toArray(new String[0]));
        }
        url.parameters().forEach(this::addUrlProperty);
    }

    /** The same as {@link #addUrlProperty}. */
    public UrlSpaceConfigurer addParameter(String name, String value) {
        return addUrlProperty(name, value);
    }

    /** Adds a setting for the client; returns this configurer. */
    public UrlSpaceConfigurer addProperty(String name, String value) {
        space.addProperty(name, value);
        return this;
    }

    /** Adds settings for the client; returns this configurer. */
    public UrlSpaceConfigurer addProperties(Properties properties) {
        space.addProperties(properties);
        return this;
    }

    /**
     * Sets what a parameter of the URL would; returns this configurer.
     *
     * @throws IllegalArgumentException if the value is not one of that parameter
     */
    public UrlSpaceConfigurer addUrlProperty(String name, String value) {
        switch (name) {
            case "groups" -> lookupGroups(value);
            case "locators" -> lookupLocators(value);
            case "timeout" -> lookupTimeout(SpaceUrl.milliseconds(name, value));
            case "versioned" -> versioned(Boolean.parseBoolean(value));
            default -> addProperty(name, value);
        }
        return this;
    }

    /**
     * Not supported.
     *
     * @throws UnsupportedOperationException always: a schema describes a space that is created
     */
    public UrlSpaceConfigurer schema(String schema) {
        throw inGrid("A schema");
    }

    /**
     * Says that entries are not served in the order they were written, which is so unless their type says otherwise; returns
     * this configurer.
     *
     * @throws UnsupportedOperationException if the argument is true
     */
    public UrlSpaceConfigurer fifo(boolean fifo) {
        if (fifo) {
            throw new UnsupportedOperationException("The order of entries is a matter of their type: use"
                    + " @SpaceClass(fifoSupport = FifoSupport.ALL) or SpaceTypeDescriptorBuilder.fifoSupport");
        }
        return this;
    }

    /** Sets the lookup groups to look in from a comma-separated list; returns this configurer. */
    public UrlSpaceConfigurer lookupGroups(String lookupGroups) {
        space.lookupGroups(lookupGroups);
        return this;
    }

    /** Sets the lookup groups to look in, in place of those set before; returns this configurer. */
    public UrlSpaceConfigurer lookupGroups(String... lookupGroups) {
        space.lookupGroups(lookupGroups);
        return this;
    }

    /** Sets where lookup services listen from a comma-separated list; returns this configurer. */
    public UrlSpaceConfigurer lookupLocators(String lookupLocators) {
        space.lookupLocators(lookupLocators);
        return this;
    }

    /** Sets where lookup services listen, as {@link SpaceProxyConfigurer#lookupLocators(String...)}; returns this configurer. */
    public UrlSpaceConfigurer lookupLocators(String... lookupLocators) {
        space.lookupLocators(lookupLocators);
        return this;
    }

    /** Sets for how many milliseconds to look for the space, 5000 unless set; returns this configurer. */
    public UrlSpaceConfigurer lookupTimeout(int lookupTimeout) {
        space.lookupTimeout(lookupTimeout);
        return this;
    }

    /**
     * Sets whether updates are refused when the entry's version is not the one in the space, false unless set; returns this
     * configurer.
     */
    public UrlSpaceConfigurer versioned(boolean versioned) {
        space.versioned(versioned);
        return this;
    }

    /**
     * Says that writes return leases, which is always so; returns this configurer.
     *
     * @throws UnsupportedOperationException if the argument is true
     */
    public UrlSpaceConfigurer noWriteLease(boolean noWriteLease) {
        if (noWriteLease) {
            throw new UnsupportedOperationException(
                    "Leases are always returned, because they are made here and cost nothing; ignore them");
        }
        return this;
    }

    /**
     * Says that the space is none that mirrors others; returns this configurer.
     *
     * @throws UnsupportedOperationException if the argument is true
     */
    public UrlSpaceConfigurer mirror(boolean mirror) {
        if (mirror) {
            throw inGrid("A mirror");
        }
        return this;
    }

    /**
     * Not supported.
     *
     * @throws UnsupportedOperationException always: these types would be those of a space that is created
     */
    public UrlSpaceConfigurer addSpaceType(SpaceTypeDescriptor spaceType) {
        throw new UnsupportedOperationException("Types are introduced to a space that is open: use"
                + " gigaSpace.getTypeManager().registerTypeDescriptor(...)");
    }

    /** Accepted: connections follow the active members by themselves; returns this configurer. */
    public UrlSpaceConfigurer registerForSpaceModeNotifications(boolean registerForSpaceMode) {
        return this;
    }

    /**
     * Says that the space is not secured; returns this configurer.
     *
     * @throws UnsupportedOperationException if the argument is true
     */
    public UrlSpaceConfigurer secured(boolean secured) {
        if (secured) {
            throw new UnsupportedOperationException(SpaceProxyConfigurer.SECURED);
        }
        return this;
    }

    /**
     * Not supported.
     *
     * @throws UnsupportedOperationException always
     */
    public UrlSpaceConfigurer userDetails(String userName, String password) {
        throw new UnsupportedOperationException(SpaceProxyConfigurer.SECURED);
    }

    /**
     * Not supported.
     *
     * @throws UnsupportedOperationException always
     */
    public UrlSpaceConfigurer credentials(String userName, String password) {
        throw new UnsupportedOperationException(SpaceProxyConfigurer.SECURED);
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
    public IJSpace space() {
        return space.space();
    }

    /** Closes the connection if it was opened. A second call does nothing. */
    @Override
    public void close() {
        space.close();
    }

    private static UnsupportedOperationException inGrid(String what) {
        return new UnsupportedOperationException(
                what + " belongs to a space that is created, but a client only finds spaces: set it where the space is"
                        + " deployed");
    }
}
