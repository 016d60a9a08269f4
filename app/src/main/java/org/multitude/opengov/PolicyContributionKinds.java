package org.multitude.opengov;

import org.multitude.commons.CommonsKind;
import org.multitude.contribution.ContributionKind;
import org.multitude.contribution.PlaceForm;
import org.multitude.contribution.PlainKind;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** What can be brought to a policy. */
@Configuration(proxyBeanMethods = false)
class PolicyContributionKinds {
    @Bean
    ContributionKind problemOfPolicy() {
        return PlainKind.problem(CommonsKind.POLICY, PlaceForm.WORDS);
    }

    @Bean
    ContributionKind questionOnPolicy() {
        return PlainKind.question(CommonsKind.POLICY, PlaceForm.WORDS);
    }

    @Bean
    ContributionKind requestForPolicy() {
        return PlainKind.request(CommonsKind.POLICY);
    }

    @Bean
    ContributionKind ideaOfPolicy() {
        return PlainKind.idea(CommonsKind.POLICY);
    }

    @Bean
    ContributionKind proposalOfPolicy() {
        return PlainKind.proposal(CommonsKind.POLICY, PlaceForm.WORDS);
    }

    @Bean
    ContributionKind amendmentOfPolicy() {
        return PlainKind.amendment(CommonsKind.POLICY);
    }
}
