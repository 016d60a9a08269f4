package org.multitude.contribution;

import org.multitude.commons.CommonsKind;
import org.springframework.boot.autoconfigure.condition.ConditionalOnMissingClass;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Kinds of contribution for as long as the opening that hands them in is not there. */
final class TestKinds {
    private TestKinds() {}

    @Configuration(proxyBeanMethods = false)
    @ConditionalOnMissingClass("org.multitude.opendata.DatasetContributionKinds")
    static class ToDatasets {
        @Bean
        ContributionKind problemOfDataset() {
            return PlainKind.problem(CommonsKind.DATASET, PlaceForm.ROW);
        }

        @Bean
        ContributionKind questionOnDataset() {
            return PlainKind.question(CommonsKind.DATASET, PlaceForm.ROW);
        }

        @Bean
        ContributionKind requestForDataset() {
            return PlainKind.request(CommonsKind.DATASET);
        }
    }

    @Configuration(proxyBeanMethods = false)
    @ConditionalOnMissingClass("org.multitude.opensource.SoftwareContributionKinds")
    static class ToSoftware {
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
    }

    @Configuration(proxyBeanMethods = false)
    @ConditionalOnMissingClass("org.multitude.opengov.PolicyContributionKinds")
    static class ToPolicies {
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
    }
}
