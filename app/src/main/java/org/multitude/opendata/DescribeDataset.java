package org.multitude.opendata;

import java.time.Clock;
import org.multitude.commons.CommonsEntry;
import org.multitude.commons.CommonsId;
import org.multitude.commons.Register;
import org.multitude.identity.Organizations;
import org.multitude.identity.PersonId;
import org.multitude.platform.web.NotFound;
import org.multitude.record.PublicRecord;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Describes a dataset anew: title, summary and terms. */
@Service
public class DescribeDataset {
    private final Register register;
    private final DatasetStore datasets;
    private final Organizations organizations;
    private final PublicRecord record;
    private final Clock clock;

    DescribeDataset(
            Register register, DatasetStore datasets, Organizations organizations, PublicRecord record, Clock clock) {
        this.register = register;
        this.datasets = datasets;
        this.organizations = organizations;
        this.record = record;
        this.clock = clock;
    }

    /**
     * Describes it.
     *
     * @param version version of the register's entry that the description starts from
     * @throws org.multitude.platform.web.NotAllowed when the person does not publish for the body
     * @throws org.multitude.platform.web.ChangedMeanwhile when somebody described it in between
     */
    @Transactional
    public Dataset describe(PersonId person, CommonsId id, Description said, int version) {
        CommonsEntry before = register.find(id).orElseThrow(NotFound::new);
        organizations.requirePublisher(person, before.body());
        CommonsEntry entry = register.describe(id, said.title(), said.summary().text(), version);
        datasets.update(id, said.terms());
        datasets.describedHere(id);
        Dataset dataset = new Dataset(entry, said.terms());
        record.append(DatasetActs.described(dataset, clock.instant()));
        return dataset;
    }
}
