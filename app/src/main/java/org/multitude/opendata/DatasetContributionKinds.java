package org.multitude.opendata;

import org.multitude.commons.CommonsKind;
import org.multitude.contribution.ContributionKind;
import org.multitude.contribution.PlaceForm;
import org.multitude.contribution.PlainKind;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** What can be brought to a dataset: a problem or a question may name a row. */
@Configuration(proxyBeanMethods = false)
class DatasetContributionKinds {
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
