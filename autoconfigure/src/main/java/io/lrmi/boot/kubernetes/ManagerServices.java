package io.lrmi.boot.kubernetes;

import io.fabric8.kubernetes.api.model.Service;
import io.lrmi.boot.KubernetesProperties;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Finds the manager service: the one with a port of the lookup service that is not headless. What the charts call it only
 * decides between several.
 */
final class ManagerServices {

    /** Up to 16.2 with the release in front, from 16.3 on without it or with it at the end. */
    private static final Pattern CHART_NAME = Pattern.compile("(.+-)?(xap|insightedge)-manager(-.+)?-service");

    private static final int REASONS = 20;

    private final ClusterApi api;
    private final KubernetesProperties properties;

    ManagerServices(ClusterApi api, KubernetesProperties properties) {
        this.api = api;
        this.properties = properties;
    }

    /**
     * The one manager service.
     *
     * @throws NoManagerServiceException if there is none
     * @throws AmbiguousManagerServiceException if nothing decides between several
     */
    Service find() {
        if (properties.managerService() != null) {
            return named(properties.managerService());
        }
        Search search = new Search();
        if (properties.labelSelector() != null) {
            search.read(Selection.labels(properties.labelSelector()), this::isOfRelease);
        } else if (properties.release() != null) {
            search.read(Selection.labels("release=" + properties.release()), service -> true);
            if (search.candidates.isEmpty()) {
                search = new Search();
                search.read(Selection.ALL, this::isOfRelease);
            }
        } else {
            search.read(Selection.ALL, service -> true);
        }
        return search.result();
    }

    private Service named(String name) {
        Service service = api.get(ResourceType.SERVICES, name)
                .orElseThrow(() -> NoManagerServiceException.notFound(api.description(), api.namespace(), name));
        String reason = reasonAgainst(service);
        if (reason != null) {
            throw NoManagerServiceException.noneFits(
                    api.description(), api.namespace(), narrowing(), List.of(name + ": " + reason), 0);
        }
        return service;
    }

    private boolean isOfRelease(Service service) {
        String release = properties.release();
        return release == null
                || release.equals(Services.labels(service).get("release"))
                || release.equals(Services.labels(service).get("app.kubernetes.io/instance"))
                || Services.name(service).startsWith(release + "-");
    }

    /** Why a service is not a manager service, null if it is one. */
    static @Nullable String reasonAgainst(Service service) {
        if (ServicePorts.lookup(service) == null) {
            return "has no port 'lus' or 4174, only " + ServicePorts.text(service);
        }
        if (Services.isHeadless(service)) {
            return "is headless (clusterIP None), for use between the managers only";
        }
        return Services.isExternalName(service) ? "is an ExternalName service" : null;
    }

    private String narrowing() {
        StringBuilder text = new StringBuilder();
        if (properties.labelSelector() != null) {
            text.append(" with the labels ").append(properties.labelSelector());
        }
        if (properties.release() != null) {
            text.append(" of the release '").append(properties.release()).append("'");
        }
        return text.toString();
    }

    private final class Search {

        private final List<Service> candidates = new ArrayList<>();
        private final List<String> reasons = new ArrayList<>();
        private int rejected;

        void read(Selection selection, Predicate<Service> wanted) {
            api.read(ResourceType.SERVICES, selection, service -> {
                if (wanted.test(service)) {
                    consider(service);
                }
            });
        }

        private void consider(Service service) {
            String reason = reasonAgainst(service);
            if (reason == null) {
                candidates.removeIf(known -> Services.name(known).equals(Services.name(service)));
                candidates.add(service);
            } else if (rejected++ < REASONS) {
                reasons.add(Services.name(service) + ": " + reason);
            }
        }

        Service result() {
            if (candidates.isEmpty()) {
                throw rejected == 0
                        ? NoManagerServiceException.emptyNamespace(api.description(), api.namespace(), narrowing())
                        : NoManagerServiceException.noneFits(
                                api.description(), api.namespace(), narrowing(), reasons, rejected - reasons.size());
            }
            if (candidates.size() == 1) {
                return candidates.get(0);
            }
            List<Service> ofCharts = candidates.stream()
                    .filter(service ->
                            CHART_NAME.matcher(Services.name(service)).matches())
                    .toList();
            if (ofCharts.size() == 1) {
                return ofCharts.get(0);
            }
            List<Service> choice = ofCharts.isEmpty() ? candidates : ofCharts;
            throw new AmbiguousManagerServiceException(
                    api.namespace(),
                    choice.stream().map(Search::describe).sorted().toList(),
                    Services.name(choice.get(0)));
        }

        private static String describe(Service service) {
            String release = Services.labels(service).get("release");
            return Services.name(service) + " (" + Services.type(service) + ", "
                    + (release == null ? "no release" : "release " + release) + ", ports " + ServicePorts.text(service)
                    + ")";
        }
    }
}
