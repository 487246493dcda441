package io.lrmi.boot.actuate;

import java.util.Map;
import org.springframework.boot.actuate.endpoint.OperationResponseBody;

/**
 * What came of looking up the members of all spaces.
 *
 * @param spaces by the names of their clients
 */
public record RefreshesDescriptor(Map<String, RefreshDescriptor> spaces) implements OperationResponseBody {}
