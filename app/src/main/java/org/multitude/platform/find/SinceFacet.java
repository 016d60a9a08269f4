package org.multitude.platform.find;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.multitude.platform.index.Range;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** When a thing last changed, counted back from now. */
@Configuration(proxyBeanMethods = false)
class SinceFacet {
    private static final String WEEK = "week";
    private static final String MONTH = "month";
    private static final String YEAR = "year";

    @Bean
    FoundFacet since() {
        return CodedFacet.judged("since", List.of(WEEK, MONTH, YEAR), SinceFacet::ranges)
                .everywhere();
    }

    private static Map<String, List<Range>> ranges(Instant now) {
        Map<String, List<Range>> ranges = new LinkedHashMap<>();
        ranges.put(WEEK, since(now, 7));
        ranges.put(MONTH, since(now, 30));
        ranges.put(YEAR, since(now, 365));
        return ranges;
    }

    private static List<Range> since(Instant now, int days) {
        return List.of(Range.since("at", now.minus(days, ChronoUnit.DAYS)));
    }
}
