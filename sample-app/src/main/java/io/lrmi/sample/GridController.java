package io.lrmi.sample;

import io.lrmi.LrmiClient;
import io.lrmi.SpaceTopology;
import java.util.Map;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RestController;

/** What the page shows of the grid, which is what the client knows at the moment; the grid is not asked for it. */
@RestController
class GridController {

    private final LrmiClient client;
    private final OrderStatistics statistics;
    private final Load load;

    GridController(LrmiClient client, OrderStatistics statistics, Load load) {
        this.client = client;
        this.statistics = statistics;
        this.load = load;
    }

    @GetMapping("/topology")
    SpaceTopology topology() {
        return client.topology();
    }

    @GetMapping("/statistics")
    Map<Operation, LatencySummary> statistics() {
        return statistics.summaries();
    }

    /** Makes some traffic, and answers when it is over. */
    @PostMapping("/load")
    LoadResult load() {
        return load.run();
    }
}
