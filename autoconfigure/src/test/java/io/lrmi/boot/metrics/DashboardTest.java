package io.lrmi.boot.metrics;

import static org.assertj.core.api.Assertions.assertThat;

import com.jayway.jsonpath.DocumentContext;
import com.jayway.jsonpath.JsonPath;
import io.lrmi.LrmiClient;
import io.lrmi.MemberInfo;
import io.lrmi.boot.GigaSpacesAutoConfiguration;
import io.lrmi.boot.embedded.EmbeddedGridAutoConfiguration;
import io.lrmi.boot.kubernetes.DiscoveryListener;
import io.lrmi.embedded.EmbeddedGrid;
import io.micrometer.core.instrument.Meter;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.config.MeterFilter;
import io.micrometer.core.instrument.distribution.DistributionStatisticConfig;
import io.micrometer.prometheusmetrics.PrometheusConfig;
import io.micrometer.prometheusmetrics.PrometheusMeterRegistry;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.openspaces.core.GigaSpace;
import org.springframework.boot.autoconfigure.AutoConfigurations;
import org.springframework.boot.test.context.runner.ApplicationContextRunner;

/** The dashboard asks Prometheus for what a client gives it, and for nothing else. */
class DashboardTest {

    private static final Path DASHBOARD = Path.of("..", "docs", "grafana", "gigaspaces-dashboard.json");
    private static final Pattern SAMPLE = Pattern.compile("^(gigaspaces_\\w+)(?:\\{(.*)})? ", Pattern.MULTILINE);
    private static final Pattern METRIC = Pattern.compile("(gigaspaces_\\w+)(?:\\{([^}]*)})?");
    private static final Pattern LABEL = Pattern.compile("(\\w+)(?:=~|!=|!~|=)\"");
    private static final Pattern GROUPING = Pattern.compile("\\bby \\(([^)]*)\\)");

    private final PrometheusMeterRegistry registry = new PrometheusMeterRegistry(PrometheusConfig.DEFAULT);
    private final DocumentContext dashboard = JsonPath.parse(Files.readString(DASHBOARD));

    DashboardTest() throws IOException {
        registry.config().meterFilter(new MeterFilter() {
            @Override
            public DistributionStatisticConfig configure(Meter.Id id, DistributionStatisticConfig config) {
                return id.getName().equals("gigaspaces.operations")
                        ? DistributionStatisticConfig.builder()
                                .percentilesHistogram(true)
                                .build()
                                .merge(config)
                        : config;
            }
        });
    }

    private List<String> expressions() {
        List<String> all = new ArrayList<>(dashboard.read("$..targets[*].expr"));
        all.addAll(dashboard.<List<String>>read("$.templating.list[*].query.query"));
        return all;
    }

    private Map<String, Set<String>> scrape() {
        Map<String, Set<String>> labels = new HashMap<>();
        new ApplicationContextRunner()
                .withConfiguration(AutoConfigurations.of(
                        GigaSpacesAutoConfiguration.class,
                        EmbeddedGridAutoConfiguration.class,
                        GigaSpacesMetricsAutoConfiguration.class))
                .withPropertyValues(
                        "gigaspaces.space-name=parcels",
                        "gigaspaces.embedded.enabled=true",
                        "gigaspaces.embedded.backups=1")
                .withBean(MeterRegistry.class, () -> registry)
                .run(context -> {
                    GigaSpace space = context.getBean(GigaSpace.class);
                    LrmiClient client = context.getBean(LrmiClient.class);
                    space.write(new Parcel(1));
                    String active = client.topology().members().stream()
                            .filter(MemberInfo::active)
                            .findFirst()
                            .orElseThrow()
                            .name();
                    context.getBean(EmbeddedGrid.class).faults(active).demote();
                    assertThat(space.readById(Parcel.class, 1)).isNotNull();
                    client.refresh().join();
                    context.getBean(DiscoveryListener.class).searched("parcels", true, 1);
                    Matcher sample = SAMPLE.matcher(registry.scrape());
                    while (sample.find()) {
                        labels.computeIfAbsent(sample.group(1), name -> new HashSet<>())
                                .addAll(labels(sample.group(2)));
                    }
                });
        return labels;
    }

    private static Set<String> labels(String text) {
        Set<String> names = new TreeSet<>();
        Matcher label = LABEL.matcher(text == null ? "" : text);
        while (label.find()) {
            names.add(label.group(1));
        }
        return names;
    }

    @Test
    void asksForMetricsAndLabelsThatThereAre() {
        Map<String, Set<String>> known = scrape();
        assertThat(expressions()).hasSizeGreaterThan(20).allSatisfy(expression -> {
            Set<String> common = new HashSet<>();
            Matcher metric = METRIC.matcher(expression);
            while (metric.find()) {
                assertThat(known).as(expression).containsKey(metric.group(1));
                assertThat(known.get(metric.group(1))).as(expression).containsAll(labels(metric.group(2)));
                common.addAll(known.get(metric.group(1)));
            }
            assertThat(common).as(expression).isNotEmpty();
            Matcher grouping = GROUPING.matcher(expression);
            while (grouping.find()) {
                assertThat(common).as(expression).contains(grouping.group(1).split(", ", -1));
            }
        });
    }

    @Test
    void showsEveryMeter() {
        String all = String.join("\n", expressions());
        assertThat(GigaSpacesMeters.values())
                .allSatisfy(meter -> assertThat(all).contains(meter.getName().replace('.', '_')));
    }

    @Test
    void hasRowsForWhatOneLooksFor() {
        assertThat(dashboard.<List<String>>read("$.panels[?(@.type == 'row')].title"))
                .containsExactly("Operations", "Failures", "Connections", "Topology", "Kubernetes");
        assertThat(dashboard.<List<Integer>>read("$.panels[*].id")).doesNotHaveDuplicates();
    }
}
