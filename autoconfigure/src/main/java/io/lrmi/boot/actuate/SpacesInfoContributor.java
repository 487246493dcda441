package io.lrmi.boot.actuate;

import io.lrmi.LrmiClient;
import io.lrmi.SpaceTopology;
import io.lrmi.boot.GigaSpacesClients;
import java.util.LinkedHashMap;
import java.util.Map;
import org.springframework.boot.actuate.info.Info;
import org.springframework.boot.actuate.info.InfoContributor;

/** Which spaces the application uses, by the names of their clients. Asks nobody. */
final class SpacesInfoContributor implements InfoContributor {

    private final GigaSpacesClients clients;

    SpacesInfoContributor(GigaSpacesClients clients) {
        this.clients = clients;
    }

    @Override
    public void contribute(Info.Builder builder) {
        Map<String, Object> spaces = new LinkedHashMap<>();
        for (String name : clients.names()) {
            spaces.put(name, space(name));
        }
        builder.withDetail("gigaspaces", Map.of("clientVersion", LrmiClient.version(), "spaces", spaces));
    }

    private Map<String, Object> space(String name) {
        LrmiClient client = clients.connected(name);
        Map<String, Object> space = new LinkedHashMap<>();
        space.put("connected", client != null);
        if (client != null) {
            SpaceTopology topology = client.topology();
            space.put("space", topology.spaceName());
            space.put("partitions", topology.partitions());
            space.put("backups", topology.backups());
        }
        return space;
    }
}
