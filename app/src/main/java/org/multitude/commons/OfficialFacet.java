package org.multitude.commons;

import java.util.List;
import org.multitude.identity.Organization;
import org.multitude.platform.find.CodedFacet;
import org.multitude.platform.find.FoundFacet;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Whether it is a public body that answers, and whether its people are here. */
@Configuration(proxyBeanMethods = false)
class OfficialFacet {
    static final String NAME = "official";

    private static final String OFFICIAL = "official";
    private static final String CLAIMED = "claimed";
    private static final String UNCLAIMED = "unclaimed";

    static String code(Organization body) {
        if (body.official()) {
            return OFFICIAL;
        }
        return body.claimed() ? CLAIMED : UNCLAIMED;
    }

    @Bean
    FoundFacet official() {
        return CodedFacet.of(NAME, List.of(OFFICIAL, CLAIMED, UNCLAIMED)).everywhere();
    }
}
