package io.lrmi.boot.actuate;

import org.jspecify.annotations.Nullable;
import org.springframework.boot.actuate.endpoint.annotation.Selector;
import org.springframework.boot.actuate.endpoint.annotation.WriteOperation;
import org.springframework.boot.actuate.endpoint.web.WebEndpointResponse;
import org.springframework.boot.actuate.endpoint.web.annotation.EndpointWebExtension;

/** Says "not found" to a refresh of an unknown space, which would be "no content" otherwise. */
@EndpointWebExtension(endpoint = GigaSpacesEndpoint.class)
public class GigaSpacesEndpointWebExtension {

    private final GigaSpacesEndpoint endpoint;

    GigaSpacesEndpointWebExtension(GigaSpacesEndpoint endpoint) {
        this.endpoint = endpoint;
    }

    /** See {@link GigaSpacesEndpoint#refresh(String)}. */
    @WriteOperation
    public WebEndpointResponse<@Nullable RefreshDescriptor> refresh(@Selector String name) {
        RefreshDescriptor refresh = endpoint.refresh(name);
        return new WebEndpointResponse<>(
                refresh, refresh == null ? WebEndpointResponse.STATUS_NOT_FOUND : WebEndpointResponse.STATUS_OK);
    }
}
