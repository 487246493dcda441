package io.lrmi.boot;

import java.util.List;
import org.springframework.boot.autoconfigure.service.connection.ConnectionDetails;

/**
 * Which space the client connects to and where it is looked up. An application that learns the address in a way of its
 * own defines a bean of this type; it wins over {@code gigaspaces.lookup.locators} and over the embedded grid.
 */
public interface GigaSpacesConnectionDetails extends ConnectionDetails {

    /** Name of the space. */
    String spaceName();

    /** Addresses of lookup services as {@code host:port}, at least one. */
    List<String> locators();
}
