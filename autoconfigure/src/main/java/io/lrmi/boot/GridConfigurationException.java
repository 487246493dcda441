package io.lrmi.boot;

/** The configuration asks for a client, but does not say enough to create it. */
final class GridConfigurationException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final String description;
    private final String action;

    private GridConfigurationException(String description, String action) {
        super(description + " " + action);
        this.description = description;
        this.action = action;
    }

    static GridConfigurationException noAddress(String spaceName) {
        return new GridConfigurationException(
                "The application is to connect to the space '" + spaceName
                        + "' (gigaspaces.space-name), but nothing says where to look for it.",
                "Set gigaspaces.lookup.locators to the host:port of the grid's lookup service. To find it in"
                        + " Kubernetes, add the dependencies io.fabric8:kubernetes-client and"
                        + " io.fabric8:kubernetes-httpclient-jdk (the starter brings them), and leave"
                        + " gigaspaces.kubernetes.enabled=true. For development and tests, set gigaspaces.embedded.enabled=true to run a grid inside the application.");
    }

    static GridConfigurationException embeddedGridMissing(String spaceName) {
        return new GridConfigurationException(
                "The space '" + spaceName
                        + "' is to run inside the application (gigaspaces.embedded.enabled=true), but the embedded grid"
                        + " is not on the class path.",
                "Add the dependency io.lrmi:embedded-grid, or set gigaspaces.embedded.enabled=false and"
                        + " gigaspaces.lookup.locators to the host:port of a grid's lookup service.");
    }

    String description() {
        return description;
    }

    String action() {
        return action;
    }
}
