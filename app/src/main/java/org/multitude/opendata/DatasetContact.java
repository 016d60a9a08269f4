package org.multitude.opendata;

import java.util.Optional;
import org.multitude.commons.CommonsEntry;
import org.multitude.commons.CommonsKind;
import org.multitude.contribution.PublishedContact;
import org.springframework.stereotype.Component;

/** The contact point that the description of a dataset names. */
@Component
class DatasetContact implements PublishedContact {
    private final DatasetStore datasets;

    DatasetContact(DatasetStore datasets) {
        this.datasets = datasets;
    }

    @Override
    public Optional<String> of(CommonsEntry commons) {
        return commons.kind() == CommonsKind.DATASET
                ? datasets.find(commons.id()).flatMap(terms -> terms.contact())
                : Optional.empty();
    }
}
