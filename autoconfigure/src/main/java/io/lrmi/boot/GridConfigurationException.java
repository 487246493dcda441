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

    static GridConfigurationException noAddress(ConfiguredSpace space) {
        return new GridConfigurationException(
                "The application is to connect to the space '" + space.spaceName() + "' ("
                        + (space.name().isEmpty()
                                ? OnSpaceNameCondition.PROPERTY
                                : ConfiguredSpace.SPACES + "." + space.name())
                        + "), but nothing says where to look for it.",
                "Set " + space.property("lookup.locators")
                        + " to the host:port of the grid's lookup service. To find it in"
                        + " Kubernetes, add the dependencies io.fabric8:kubernetes-client and"
                        + " io.fabric8:kubernetes-httpclient-jdk (the starter brings them), and leave"
                        + " " + space.property("kubernetes.enabled") + "=true. For development and tests, set "
                        + space.property("embedded.enabled") + "=true to run a grid inside the application.");
    }

    static GridConfigurationException kubernetesClientMissing(ConfiguredSpace space) {
        String prefix = ConfiguredSpace.SPACES + "." + space.name();
        return new GridConfigurationException(
                "The space '" + space.spaceName() + "' is to be found in Kubernetes (" + prefix
                        + ".kubernetes), but the Kubernetes client is not on the class path.",
                "Add the dependencies io.fabric8:kubernetes-client and io.fabric8:kubernetes-httpclient-jdk (the starter brings"
                        + " them), or set " + prefix
                        + ".lookup.locators to the host:port of the grid's lookup service.");
    }

    static GridConfigurationException embeddedGridMissing(ConfiguredSpace space) {
        return new GridConfigurationException(
                "The space '" + space.spaceName()
                        + "' is to run inside the application (" + space.property("embedded.enabled")
                        + "=true), but the embedded grid"
                        + " is not on the class path.",
                "Add the dependency io.lrmi:embedded-grid, or set " + space.property("embedded.enabled") + "=false and "
                        + space.property("lookup.locators") + " to the host:port of a grid's lookup service.");
    }

    static GridConfigurationException credentialsUnsupported(String spaceName, GigaSpacesConnectionDetails details) {
        return new GridConfigurationException(
                "The connection details of the space '" + spaceName + "' (" + details.origin()
                        + ") have credentials, but the client cannot log in to a secured grid.",
                "Return null from GigaSpacesConnectionDetails.credentials(), and use a grid that is not secured.");
    }

    String description() {
        return description;
    }

    String action() {
        return action;
    }
}
