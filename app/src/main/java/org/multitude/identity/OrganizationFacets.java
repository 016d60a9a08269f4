package org.multitude.identity;

import java.util.List;
import java.util.Optional;
import org.multitude.platform.find.CodedFacet;
import org.multitude.platform.find.FoundFacet;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The facets of organisations. */
@Configuration(proxyBeanMethods = false)
class OrganizationFacets {
    static final String HERE = "here";
    static final String AWAY = "away";

    @Bean
    FoundFacet organizationTypes() {
        return CodedFacet.of(
                "type",
                (code, words) -> OrganizationType.known(code)
                        ? Optional.of(words.capital(words.t("identity.type." + code)))
                        : Optional.empty());
    }

    /** Whether their people have an account here, and so answer. */
    @Bean
    FoundFacet organizationsHere() {
        return CodedFacet.of("here", List.of(HERE, AWAY));
    }
}
