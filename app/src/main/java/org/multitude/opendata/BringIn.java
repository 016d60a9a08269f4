package org.multitude.opendata;

import java.util.Optional;
import org.multitude.identity.BodiesOfFiles;
import org.multitude.identity.Organization;
import org.multitude.identity.OrganizationId;
import org.multitude.platform.imports.Importing;
import org.multitude.platform.imports.Item;
import org.multitude.platform.imports.Outcome;
import org.multitude.platform.imports.Unfit;
import org.multitude.platform.text.Sha256;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * Brings in one dataset of another platform, or what changed of one that was. Publishers that are not here yet are entered
 * as bodies that nobody has claimed. A file makes nobody speak: a body whose people are here gets no dataset unless whoever
 * runs the import names it, and what people here have said of a dataset is never overwritten.
 */
@Service
class BringIn {
    private final PublishDataset publish;
    private final UpdateBroughtIn update;
    private final DatasetStore datasets;
    private final BodiesOfFiles bodies;

    BringIn(PublishDataset publish, UpdateBroughtIn update, DatasetStore datasets, BodiesOfFiles bodies) {
        this.publish = publish;
        this.update = update;
        this.datasets = datasets;
        this.bodies = bodies;
    }

    /**
     * Brings it in.
     *
     * @param named the body that answers for datasets whose publisher is not said or has its name
     */
    @Transactional(propagation = Propagation.MANDATORY)
    Outcome bringIn(Elsewhere found, Optional<Organization> named, Item.Details details, Importing importing)
            throws Unfit {
        Optional<SourceOf> known = datasets.source(found.identifier());
        if (known.isPresent()) {
            return known.get().sha256().equals(Optional.of(Sha256.hex(found.content())))
                    ? Outcome.KNOWN
                    : changed(known.get(), found, details, importing);
        }
        OrganizationId body = bodies.answering(found.publisher(), named, importing)
                .orElseThrow(() -> new Unfit("its publisher is not said: name a body with --body"));
        Dataset dataset = publish.bringIn(body, found);
        if (!datasets.insertSource(found.identifier(), dataset.entry().id(), found.content())) {
            throw new IllegalStateException("another import brings in the same catalogue: wait for its end");
        }
        found.losses().forEach(details::notKept);
        return Outcome.IMPORTED;
    }

    private Outcome changed(SourceOf known, Elsewhere found, Item.Details details, Importing importing) {
        if (known.describedHere()) {
            importing.lost(
                    found.identifier(), "its people describe it here now: what its source changed is not taken over");
            return Outcome.KNOWN;
        }
        update.update(known.dataset(), found);
        found.losses().forEach(details::notKept);
        return Outcome.UPDATED;
    }
}
