package org.multitude.contribution;

import java.time.Instant;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.multitude.commons.CommonsKind;
import org.multitude.platform.find.CodedFacet;
import org.multitude.platform.find.FoundFacet;
import org.multitude.platform.index.Range;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The facets of contributions, and what a commons has of them. */
@Configuration(proxyBeanMethods = false)
class ContributionFacets {
    static final String DECISION = "decision";
    static final String ABOUT = "about";

    private static final String WAITING = "waiting";
    private static final String LATE = "late";

    /** Whether contributions to a commons wait, and longer than promised, judged on the day somebody asks. */
    @Bean
    FoundFacet answers() {
        return CodedFacet.judged("answers", List.of(WAITING, LATE), ContributionFacets::judged)
                .everywhere();
    }

    @Bean
    FoundFacet decisions() {
        return CodedFacet.of(
                DECISION, Arrays.stream(Decision.values()).map(Decision::code).toList());
    }

    /** What kind of commons they were brought to. */
    @Bean
    FoundFacet broughtTo() {
        return CodedFacet.of(
                ABOUT,
                (code, words) -> Arrays.stream(CommonsKind.values())
                        .filter(kind -> kind.code().equals(code))
                        .map(kind -> words.t("found.kinds." + kind.code()))
                        .findFirst());
    }

    private static Map<String, List<Range>> judged(Instant now) {
        Map<String, List<Range>> judged = new LinkedHashMap<>();
        judged.put(WAITING, List.of(Range.known("waiting")));
        judged.put(LATE, List.of(Range.before("answerDue", now)));
        return judged;
    }
}
