package io.lrmi.boot.vendor;

import io.lrmi.boot.GigaSpacesConnectionDetails;
import io.lrmi.boot.GigaSpacesProperties;
import java.util.List;
import org.springframework.boot.context.properties.source.InvalidConfigurationPropertyValueException;

/** Leads where the properties say. The vendor's client checks the addresses. */
record VendorConnectionDetails(String spaceName, List<String> locators) implements GigaSpacesConnectionDetails {

    private static final String PROPERTY = "gigaspaces.lookup.locators";

    /**
     * Reads the properties.
     *
     * @throws InvalidConfigurationPropertyValueException if they do not say where the space is
     */
    static VendorConnectionDetails of(GigaSpacesProperties properties) {
        List<String> locators = properties.lookup().locators();
        if (locators.isEmpty()) {
            throw new InvalidConfigurationPropertyValueException(
                    PROPERTY,
                    "",
                    "Nothing says where to look for the space. Set it to the host:port of the grid's lookup service, or, to find"
                            + " it in Kubernetes, add the dependencies io.fabric8:kubernetes-client and"
                            + " io.fabric8:kubernetes-httpclient-jdk and leave gigaspaces.kubernetes.enabled=true.");
        }
        return new VendorConnectionDetails(String.valueOf(properties.spaceName()), locators);
    }

    @Override
    public String origin() {
        return PROPERTY;
    }
}
