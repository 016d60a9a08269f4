package org.multitude.opendata;

import java.time.Clock;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import org.multitude.commons.CommonsEntry;
import org.multitude.commons.CommonsId;
import org.multitude.commons.Register;
import org.multitude.contribution.ContributionId;
import org.multitude.contribution.Contributions;
import org.multitude.identity.Organizations;
import org.multitude.identity.PersonId;
import org.multitude.platform.text.Prose;
import org.multitude.platform.web.ChangedMeanwhile;
import org.multitude.platform.web.NotFound;
import org.multitude.record.ActId;
import org.multitude.record.PublicRecord;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Publishes a version of the file of a dataset; those before it stay. */
@Service
public class PublishVersion {
    private final Register register;
    private final DatasetStore datasets;
    private final VersionStore versions;
    private final CompareVersions compare;
    private final Organizations organizations;
    private final Contributions contributions;
    private final PublicRecord record;
    private final Clock clock;

    PublishVersion(
            Register register,
            DatasetStore datasets,
            VersionStore versions,
            CompareVersions compare,
            Organizations organizations,
            Contributions contributions,
            PublicRecord record,
            Clock clock) {
        this.register = register;
        this.datasets = datasets;
        this.versions = versions;
        this.compare = compare;
        this.organizations = organizations;
        this.contributions = contributions;
        this.record = record;
        this.clock = clock;
    }

    /**
     * Compares a file with the version it follows. It takes time and needs neither a connection nor a lock, because files
     * never change: callers do it before their transaction begins.
     *
     * @param after number of the last version the publisher knew of, 0 for none
     */
    public NextVersion prepare(CommonsId id, CheckedFile file, int after) {
        return new NextVersion(
                file,
                after,
                versions.find(id, after)
                        .map(Version::file)
                        .filter(before -> !same(before, file))
                        .flatMap(before -> compare.count(before, file)));
    }

    private static boolean same(CheckedFile one, CheckedFile other) {
        return one.stored().sha256().equals(other.stored().sha256());
    }

    /**
     * Publishes the next version.
     *
     * @param next what {@link #prepare} made of the file
     * @param note what changes
     * @param settles contribution on this dataset that the version settles, the note saying how
     * @throws org.multitude.platform.web.NotAllowed when the person does not publish for the body
     * @throws ChangedMeanwhile when another version was published since
     * @throws SameFile when the file did not change
     * @throws org.multitude.contribution.NotNow when the contribution leaves nothing to be done
     */
    @Transactional
    public Version publish(
            PersonId person, CommonsId id, NextVersion next, Optional<Prose> note, Optional<ContributionId> settles) {
        CommonsEntry dataset = register.find(id).orElseThrow(NotFound::new);
        organizations.requirePublisher(person, dataset.body());
        datasets.lock(id);
        Optional<Version> last = versions.latest(id);
        if (last.map(Version::number).orElse(0) != next.after()) {
            throw new ChangedMeanwhile();
        }
        if (last.isPresent() && same(last.get().file(), next.file())) {
            throw new SameFile(next.after());
        }
        Published published = add(dataset, next, note);
        settles.ifPresent(contribution -> settle(person, dataset, contribution, published, note));
        return published.version();
    }

    /** Publishes version 1 of a dataset that is being published. */
    @Transactional(propagation = Propagation.MANDATORY)
    Version first(CommonsEntry dataset, CheckedFile file) {
        return add(dataset, new NextVersion(file, 0, Optional.empty()), Optional.empty())
                .version();
    }

    private record Published(Version version, ActId act) {}

    private void settle(
            PersonId person,
            CommonsEntry dataset,
            ContributionId contribution,
            Published published,
            Optional<Prose> note) {
        boolean ours = contributions
                .find(contribution)
                .map(found -> found.commons().equals(dataset.id()))
                .orElse(false);
        if (!ours) {
            throw new NotFound();
        }
        contributions.done(
                contribution,
                person,
                note.orElseThrow(() -> new IllegalArgumentException("a note says how the contribution is settled")),
                List.of(published.version().id().value(), published.act().value()),
                published.version().address(dataset.address()));
    }

    private Published add(CommonsEntry dataset, NextVersion next, Optional<Prose> note) {
        Version version = new Version(
                VersionId.random(),
                dataset.id(),
                next.after() + 1,
                next.file(),
                next.changes(),
                note.map(Prose::text),
                clock.instant().truncatedTo(ChronoUnit.MICROS));
        versions.insert(version);
        register.touch(dataset.id());
        ActId act = record.append(DatasetActs.published(dataset, version));
        return new Published(version, act);
    }
}
