package org.multitude.opensource;

import org.multitude.commons.CommonsKind;
import org.multitude.contribution.ContributionKind;
import org.multitude.contribution.PlaceForm;
import org.multitude.contribution.PlainKind;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** What can be brought to a software. */
@Configuration(proxyBeanMethods = false)
class SoftwareContributionKinds {
    @Bean
    ContributionKind problemOfSoftware() {
        return PlainKind.problem(CommonsKind.SOFTWARE, PlaceForm.WORDS);
    }

    @Bean
    ContributionKind questionOnSoftware() {
        return PlainKind.question(CommonsKind.SOFTWARE, PlaceForm.WORDS);
    }

    @Bean
    ContributionKind requestForSoftware() {
        return PlainKind.request(CommonsKind.SOFTWARE);
    }

    @Bean
    ContributionKind reuseOfSoftware() {
        return PlainKind.reuse(CommonsKind.SOFTWARE);
    }
}
