package org.multitude.opendata;

import java.util.List;
import java.util.Optional;
import org.multitude.commons.CommonsEntry;
import org.multitude.commons.CommonsKind;
import org.multitude.contribution.ContributionKind;
import org.multitude.contribution.Decision;
import org.multitude.contribution.Place;
import org.multitude.contribution.PlaceForm;
import org.multitude.contribution.PlainKind;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** What can be brought to a dataset: a problem or a question may name a row. */
@Configuration(proxyBeanMethods = false)
class DatasetContributionKinds {
    @Bean
    ContributionKind problemOfDataset() {
        return new OnRows(PlainKind.problem(CommonsKind.DATASET, PlaceForm.ROW));
    }

    @Bean
    ContributionKind questionOnDataset() {
        return new OnRows(PlainKind.question(CommonsKind.DATASET, PlaceForm.ROW));
    }

    @Bean
    ContributionKind requestForDataset() {
        return PlainKind.request(CommonsKind.DATASET);
    }

    @Bean
    ContributionKind reuseOfDataset() {
        return PlainKind.reuse(CommonsKind.DATASET);
    }

    /** Leads from the row that a contribution names to the page that shows it. */
    private record OnRows(PlainKind kind) implements ContributionKind {
        @Override
        public String code() {
            return kind.code();
        }

        @Override
        public CommonsKind commons() {
            return kind.commons();
        }

        @Override
        public List<Decision> decisions() {
            return kind.decisions();
        }

        @Override
        public PlaceForm place() {
            return kind.place();
        }

        @Override
        public int rank() {
            return kind.rank();
        }

        @Override
        public Optional<String> placeAddress(CommonsEntry commons, Place place) {
            return place instanceof Place.Row line
                    ? Optional.of(commons.address() + "/explore?row=" + line.row() + "#row-" + line.row())
                    : Optional.empty();
        }
    }
}
