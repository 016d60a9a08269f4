package org.multitude.opengov;

import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.multitude.platform.find.CodedFacet;
import org.multitude.platform.find.FoundFacet;
import org.multitude.platform.index.Range;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The facets of policies. */
@Configuration(proxyBeanMethods = false)
class PolicyFacets {
    private static final String RUNNING = "running";
    private static final String TO_COME = "to-come";
    private static final String OVER = "over";

    /** From the first day of the first phase to the last day of the last one, judged on the day somebody asks. */
    @Bean
    FoundFacet progress() {
        return CodedFacet.judged("progress", List.of(RUNNING, TO_COME, OVER), PolicyFacets::judged);
    }

    private static Map<String, List<Range>> judged(Instant now) {
        Map<String, List<Range>> judged = new LinkedHashMap<>();
        judged.put(RUNNING, List.of(Range.before("starts", now.plusMillis(1)), Range.since("ends", now.plusMillis(1))));
        judged.put(TO_COME, List.of(Range.since("starts", now.plusMillis(1))));
        judged.put(OVER, List.of(Range.before("ends", now.plusMillis(1))));
        return judged;
    }
}
