package org.multitude.opendata;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.multitude.identity.BodiesOfFiles;
import org.multitude.identity.Organization;
import org.multitude.identity.OrganizationId;
import org.multitude.platform.imports.Importing;
import org.multitude.platform.imports.Items;
import org.multitude.platform.imports.Outcome;
import org.multitude.platform.imports.Unfit;
import org.multitude.platform.text.Sha256;
import org.springframework.stereotype.Service;

/**
 * Brings in datasets of another platform, or what changed of those that were. Publishers that are not here yet are entered
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
     * Brings in those that can be, and notes why the others cannot.
     *
     * @param named the body that answers for datasets whose publisher is not said or has its name
     */
    void bringIn(List<Prepared> prepared, Optional<Organization> named, Importing importing) {
        prepared.forEach(one -> one.unfit().ifPresent(reason -> importing.bad(one.place(), reason)));
        List<Prepared> fit =
                prepared.stream().filter(one -> one.found().isPresent()).toList();
        importing.items(
                fit,
                Prepared::place,
                some -> all(some.stream().map(Prepared::fit).toList(), named, importing));
    }

    private List<Items.Brought> all(List<Elsewhere> all, Optional<Organization> named, Importing importing)
            throws Unfit {
        Map<String, SourceOf> known =
                datasets.known(all.stream().map(Elsewhere::identifier).toList());
        Set<String> met = new HashSet<>();
        Map<Optional<BodiesOfFiles.Said>, OrganizationId> answering = new HashMap<>();
        List<PublishDataset.Arrival> arrivals = new ArrayList<>();
        List<Items.Brought> brought = new ArrayList<>();
        for (Elsewhere found : all) {
            SourceOf source = known.get(found.identifier());
            if (source != null) {
                brought.add(new Items.Brought(again(source, found, importing), found.losses()));
            } else if (met.add(found.identifier())) {
                arrivals.add(new PublishDataset.Arrival(answering(found, named, importing, answering), found));
                brought.add(new Items.Brought(Outcome.IMPORTED, found.losses()));
            } else {
                // Each comes alone then, and the second changes what the first brought in.
                throw new Unfit("its source gives its identifier to another one too");
            }
        }
        publish(arrivals);
        return brought;
    }

    private OrganizationId answering(
            Elsewhere found,
            Optional<Organization> named,
            Importing importing,
            Map<Optional<BodiesOfFiles.Said>, OrganizationId> known)
            throws Unfit {
        OrganizationId body = known.get(found.publisher());
        if (body == null) {
            body = bodies.answering(found.publisher(), named, importing)
                    .orElseThrow(() -> new Unfit("its publisher is not said: name a body with --body"));
            known.put(found.publisher(), body);
        }
        return body;
    }

    private void publish(List<PublishDataset.Arrival> arrivals) {
        List<Dataset> published = publish.bringIn(arrivals);
        List<DatasetStore.NewSource> sources = new ArrayList<>();
        for (int i = 0; i < published.size(); i++) {
            Elsewhere found = arrivals.get(i).found();
            sources.add(new DatasetStore.NewSource(published.get(i).entry().id(), found.identifier(), found.content()));
        }
        if (!datasets.insertSources(sources)) {
            throw new IllegalStateException("another import brings in the same catalogue: wait for its end");
        }
    }

    private Outcome again(SourceOf known, Elsewhere found, Importing importing) {
        if (known.sha256().equals(Optional.of(Sha256.hex(found.content())))) {
            return Outcome.KNOWN;
        }
        if (known.describedHere()) {
            importing.lost(
                    found.identifier(), "its people describe it here now: what its source changed is not taken over");
            return Outcome.KNOWN;
        }
        update.update(known.dataset(), found);
        return Outcome.UPDATED;
    }
}
