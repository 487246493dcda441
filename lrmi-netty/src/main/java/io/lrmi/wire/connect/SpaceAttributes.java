package io.lrmi.wire.connect;

import io.lrmi.failure.WireFormatException;
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
 * The properties of a space and its cluster.
 *
 * @param properties keys begin with {@code container:space.space-config.}
 * @param cache properties of a client's local cache
 * @param filters a node
 * @param customProperties a node
 * @param blobStoreProperties a node
 */
public record SpaceAttributes(
        Map<String, String> properties,
        @Nullable SpaceAttributes cache,
        @Nullable Object filters,
        @Nullable Object customProperties,
        boolean clustered,
        @Nullable ClusterInfo clusterInfo,
        @Nullable Object blobStoreProperties)
        implements WireMessage {

    static final WireClass TYPE = WireClass.smart("com.j_spaces.core.JSpaceAttributes", 1, JavaTypes.PROPERTIES);

    private static final int FORMAT = 1;
    private static final int CACHE = 0x01;
    private static final int CLUSTER_POLICY = 0x02;
    private static final int FILTERS = 0x04;
    private static final int CUSTOM_PROPERTIES = 0x08;
    private static final int CLUSTERED = 0x10;
    private static final int CLUSTER_INFO = 0x20;
    private static final int BLOB_STORE_PROPERTIES = 0x40;

    public SpaceAttributes {
        properties = Collections.unmodifiableMap(new LinkedHashMap<>(properties));
    }

    @Override
    public WireClass wireClass() {
        return TYPE;
    }

    @Override
    public void write(WireOutput out) {
        out.writeInt(FORMAT);
        TextPairs.write(out, properties);
        out.writeByte((cache != null ? CACHE : 0)
                | (filters != null ? FILTERS : 0)
                | (customProperties != null ? CUSTOM_PROPERTIES : 0)
                | (clustered ? CLUSTERED : 0)
                | (clusterInfo != null ? CLUSTER_INFO : 0)
                | (blobStoreProperties != null ? BLOB_STORE_PROPERTIES : 0));
        if (cache != null) {
            out.writeObject(cache);
        }
        if (filters != null) {
            out.writeObject(filters);
        }
        if (customProperties != null) {
            out.writeObject(customProperties);
        }
        if (clusterInfo != null) {
            clusterInfo.write(out);
        }
        if (blobStoreProperties != null) {
            out.writeObject(blobStoreProperties);
        }
    }

    static SpaceAttributes read(WireInput in) {
        in.readInt();
        Map<String, String> properties = TextPairs.read(in);
        int flags = in.readByte();
        if ((flags & CLUSTER_POLICY) != 0) {
            throw new WireFormatException("The server sends settings in a form older than 11.0");
        }
        return new SpaceAttributes(
                properties,
                (flags & CACHE) == 0 ? null : in.readMessage(SpaceAttributes.class),
                (flags & FILTERS) == 0 ? null : in.readObject(),
                (flags & CUSTOM_PROPERTIES) == 0 ? null : in.readObject(),
                (flags & CLUSTERED) != 0,
                (flags & CLUSTER_INFO) == 0 ? null : ClusterInfo.read(in),
                (flags & BLOB_STORE_PROPERTIES) == 0 ? null : in.readObject());
    }
}
