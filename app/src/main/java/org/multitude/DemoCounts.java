package org.multitude;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import org.multitude.platform.jobs.Job;
import org.springframework.stereotype.Component;

/**
 * Publishes, on the days of the demonstration, the counts that the platform publishes by itself once a month is over, and counts
 * who takes part in communities, as it does once a day.
 */
@Component
class DemoCounts implements DemoDeeds {
    private static final String COUNTS = "contribution.count-";
    private static final String OF_COMMUNITIES = "community.count-organizations";

    private final List<Job> counts;

    DemoCounts(List<Job> jobs) {
        this.counts = jobs.stream()
                .filter(job -> job.name().startsWith(COUNTS) || job.name().equals(OF_COMMUNITIES))
                .toList();
    }

    @Override
    public Map<String, Function<DemoStep, Optional<UUID>>> all() {
        return Map.of("publish-counts", this::publish);
    }

    private Optional<UUID> publish(DemoStep step) {
        counts.forEach(Job::run);
        return Optional.empty();
    }
}
