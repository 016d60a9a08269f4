package org.multitude.community;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.multitude.commons.CommonsKind;
import org.multitude.platform.find.CodedFacet;
import org.multitude.platform.find.FoundFacet;
import org.multitude.platform.index.Range;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The facets of communities. */
@Configuration(proxyBeanMethods = false)
class CommunityFacets {
    static final String CARE = "care";

    private static final String FEW = "few";
    private static final String SOME = "some";
    private static final String MANY = "many";

    /** What they look after. */
    @Bean
    FoundFacet care() {
        return CodedFacet.of(
                CARE,
                (code, words) -> List.of(CommonsKind.values()).stream()
                        .filter(kind -> kind.code().equals(code))
                        .map(kind -> words.t("found.kinds." + kind.code()))
                        .findFirst());
    }

    @Bean
    FoundFacet members() {
        return CodedFacet.judged("members", List.of(FEW, SOME, MANY), now -> {
            Map<String, List<Range>> sizes = new LinkedHashMap<>();
            sizes.put(FEW, List.of(new Range("members", 0, 9)));
            sizes.put(SOME, List.of(new Range("members", 10, 49)));
            sizes.put(MANY, List.of(new Range("members", 50, Long.MAX_VALUE)));
            return sizes;
        });
    }
}
