package io.lrmi.failure;

import java.util.List;

/** The lookup services have no space of this name. */
public final class SpaceNotFoundException extends LookupException {

    private static final long serialVersionUID = 1L;

    private final String spaceName;

    @SuppressWarnings("serial") // List.copyOf returns a serializable list
    private final List<String> spacesFound;

    public SpaceNotFoundException(String message, String spaceName, List<String> spacesFound) {
        super(message, null);
        this.spaceName = spaceName;
        this.spacesFound = List.copyOf(spacesFound);
    }

    public String spaceName() {
        return spaceName;
    }

    /** Names of the spaces that are there, sorted. */
    public List<String> spacesFound() {
        return spacesFound;
    }
}
