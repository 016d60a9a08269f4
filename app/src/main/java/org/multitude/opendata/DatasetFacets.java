package org.multitude.opendata;

import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.multitude.platform.find.CodedFacet;
import org.multitude.platform.find.FoundFacet;
import org.multitude.platform.index.Range;
import org.multitude.platform.text.Words;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The facets of datasets. */
@Configuration(proxyBeanMethods = false)
class DatasetFacets {
    static final String FRESH = "fresh";
    static final String NO_PROMISE = "no-promise";
    static final String OTHER = "other";

    private static final String ALIVE = "alive";
    private static final String LATE = "late";

    @Bean
    FoundFacet themes() {
        return CodedFacet.of("theme", (code, words) -> Theme.of(code).map(theme -> theme.name(words.lang())))
                .everywhere();
    }

    @Bean
    FoundFacet dataLicences() {
        return CodedFacet.of("licence", DatasetFacets::licence);
    }

    @Bean
    FoundFacet formats() {
        return CodedFacet.of("format", (code, words) -> Optional.of(FileFormat.label(code)));
    }

    @Bean
    FoundFacet dataLanguages() {
        return CodedFacet.of(
                "language",
                (code, words) -> Languages.knows(code)
                        ? Optional.of(words.capital(Languages.name(code, words)))
                        : Optional.of(code)
                                .filter(Terms.NO_LANGUAGE::equals)
                                .map(none -> words.t("opendata.language.unsaid")));
    }

    @Bean
    FoundFacet keywords() {
        return CodedFacet.of("keyword", (code, words) -> Optional.empty());
    }

    /** Whether the next update came by the day it was due, judged on the day somebody asks. */
    @Bean
    FoundFacet freshness() {
        return CodedFacet.judged(FRESH, List.of(ALIVE, LATE, NO_PROMISE), DatasetFacets::judged);
    }

    private static Map<String, List<Range>> judged(Instant now) {
        Map<String, List<Range>> judged = new LinkedHashMap<>();
        judged.put(ALIVE, List.of(Range.since("due", now)));
        judged.put(LATE, List.of(Range.before("due", now)));
        return judged;
    }

    /** A licence in words. */
    static Optional<String> licence(String code, Words words) {
        return switch (code) {
            case OTHER -> Optional.of(words.t("opendata.licence.other"));
            case Licence.UNSTATED -> Optional.of(words.t("opendata.licence.unstated"));
            default -> Licence.of(code).map(licence -> licence.name(words.lang()));
        };
    }
}
