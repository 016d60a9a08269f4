package org.multitude.opensource;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.multitude.platform.find.CodedFacet;
import org.multitude.platform.find.FoundFacet;
import org.multitudelibs.publiccode.DevelopmentStatus;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The facets of software. */
@Configuration(proxyBeanMethods = false)
class SoftwareFacets {
    /** In the place of a licence where the card declares none. */
    static final String UNSTATED = "unstated";

    /** What a software is described by. */
    static final String DESCRIBED = "described";

    private static final String CARD = "card";
    private static final String INVENTORY = "inventory";

    private static final List<String> STATUS = Arrays.stream(DevelopmentStatus.values())
            .map(DevelopmentStatus::code)
            .toList();

    /** SPDX expressions stand for themselves. */
    @Bean
    FoundFacet softwareLicences() {
        return CodedFacet.of(
                "licence",
                (code, words) ->
                        code.equals(UNSTATED) ? Optional.of(words.t("opensource.found.unstated")) : Optional.empty());
    }

    static String code(DescribedBy described) {
        return switch (described) {
            case DescribedBy.ByCard card -> CARD;
            case DescribedBy.ByInventory inventory -> INVENTORY;
        };
    }

    @Bean
    FoundFacet described() {
        return CodedFacet.of(DESCRIBED, List.of(CARD, INVENTORY));
    }

    @Bean
    FoundFacet developmentStatus() {
        return CodedFacet.of("status", STATUS);
    }

    @Bean
    FoundFacet platforms() {
        return CodedFacet.of("platform", (code, words) -> Optional.empty());
    }

    /** As publiccode.yml writes them, with spaces. */
    @Bean
    FoundFacet categories() {
        return CodedFacet.of("category", (code, words) -> Optional.of(code.replace('-', ' ')));
    }
}
