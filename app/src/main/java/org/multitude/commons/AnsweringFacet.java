package org.multitude.commons;

import java.util.List;
import org.multitude.identity.Organization;
import org.multitude.platform.find.CodedFacet;
import org.multitude.platform.find.FoundFacet;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Whether the people of the body are here, and whether it says of itself that it is a public body. */
@Configuration(proxyBeanMethods = false)
class AnsweringFacet {
    static final String NAME = "answering";

    private static final String PUBLIC = "public";
    private static final String OTHER = "other";
    private static final String AWAY = "away";

    static String code(Organization body) {
        if (!body.claimed()) {
            return AWAY;
        }
        return body.type().publicBody() ? PUBLIC : OTHER;
    }

    @Bean
    FoundFacet answering() {
        return CodedFacet.of(NAME, List.of(PUBLIC, OTHER, AWAY)).everywhere();
    }
}
