package io.lrmi.boot.actuate;

import java.util.Map;
import org.springframework.boot.actuate.endpoint.OperationResponseBody;

/**
 * All spaces.
 *
 * @param spaces by the names of their clients
 */
public record SpacesDescriptor(Map<String, SpaceDescriptor> spaces) implements OperationResponseBody {}
