package io.lrmi.wire.connect;

import io.lrmi.wire.JavaTypes;
import io.lrmi.wire.WireClass;
import io.lrmi.wire.WireInput;
import io.lrmi.wire.WireMessage;
import io.lrmi.wire.WireOutput;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The URL a member was started with, taken apart.
 *
 * @param properties among them {@code membername}, {@code id}, {@code backup_id} and {@code total_members}
 * @param customProperties properties of the client's proxy
 * @param lookupAttributes attributes by which the space can be looked up, as nodes
 */
public record SpaceUrl(
        Map<String, String> properties,
        Map<String, String> customProperties,
        Map<String, @Nullable Object> lookupAttributes)
        implements WireMessage {

    static final WireClass TYPE = WireClass.smart("com.j_spaces.core.client.SpaceURL", 1, JavaTypes.PROPERTIES);

    public SpaceUrl {
        properties = Collections.unmodifiableMap(new LinkedHashMap<>(properties));
        customProperties = Collections.unmodifiableMap(new LinkedHashMap<>(customProperties));
        lookupAttributes = Collections.unmodifiableMap(new LinkedHashMap<>(lookupAttributes));
    }

    @Override
    public WireClass wireClass() {
        return TYPE;
    }

    @Override
    public void write(WireOutput out) {
        TextPairs.write(out, properties);
        TextPairs.write(out, customProperties);
        TextPairs.write(out, lookupAttributes);
    }

    static SpaceUrl read(WireInput in) {
        return new SpaceUrl(TextPairs.read(in), TextPairs.read(in), TextPairs.readObjects(in));
    }
}
