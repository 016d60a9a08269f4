package org.multitude.opensource;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Map;
import java.util.Optional;
import org.multitude.commons.CommonsEntry;
import org.multitude.commons.CommonsId;
import org.multitude.commons.CommonsKind;
import org.multitude.commons.Register;
import org.multitude.commons.Visibility;
import org.multitude.community.Communities;
import org.multitude.contribution.ContributionLists;
import org.multitude.identity.Organization;
import org.multitude.identity.OrganizationId;
import org.multitude.identity.Organizations;
import org.multitude.identity.PersonId;
import org.multitude.notification.Following;
import org.multitude.platform.database.Cursor;
import org.multitude.platform.database.Slice;
import org.multitude.platform.text.Words;
import org.multitude.platform.web.Caller;
import org.multitude.platform.web.NotFound;
import org.multitude.platform.web.Proof;
import org.multitude.record.ActId;
import org.multitude.record.ActsInWords;
import org.multitude.record.PublicRecord;
import org.multitudelibs.publiccode.DevelopmentStatus;
import org.multitudelibs.publiccode.MaintenanceType;
import org.multitudelibs.publiccode.Software;
import org.springframework.stereotype.Component;

/** Gathers what the pages of software show. */
@Component
class SoftwarePages {
    private static final int ACTS = 12;
    private static final int VERSIONS = 20;
    private static final int CONTRIBUTIONS = 5;

    private final Register register;
    private final SoftwareStore store;
    private final CardInput cards;
    private final Organizations organizations;
    private final Communities communities;
    private final ContributionLists contributions;
    private final Following following;
    private final PublicRecord record;
    private final ActsInWords inWords;
    private final Clock clock;

    SoftwarePages(
            Register register,
            SoftwareStore store,
            CardInput cards,
            Organizations organizations,
            Communities communities,
            ContributionLists contributions,
            Following following,
            PublicRecord record,
            ActsInWords inWords,
            Clock clock) {
        this.register = register;
        this.store = store;
        this.cards = cards;
        this.organizations = organizations;
        this.communities = communities;
        this.contributions = contributions;
        this.following = following;
        this.record = record;
        this.inWords = inWords;
        this.clock = clock;
    }

    CommonsEntry entry(String slug) {
        return register.find(CommonsKind.SOFTWARE, slug)
                .filter(found -> found.visibility() == Visibility.PUBLIC)
                .orElseThrow(NotFound::new);
    }

    KeptSoftware kept(CommonsEntry entry) {
        return store.find(entry.id()).orElseThrow(NotFound::new);
    }

    KeptCard card(CommonsEntry entry, int number) {
        return store.card(entry.id(), number).orElseThrow(NotFound::new);
    }

    Organization body(CommonsEntry entry) {
        return organizations.find(entry.body()).orElseThrow(NotFound::new);
    }

    Slice<SoftwareRow> list(Optional<Cursor> after, int limit) {
        Slice<CommonsEntry> slice = register.newest(CommonsKind.SOFTWARE, after, limit);
        Map<OrganizationId, Organization> bodies = organizations.byIds(
                slice.items().stream().map(CommonsEntry::body).distinct().toList());
        Map<CommonsId, KeptSoftware> kept =
                store.byIds(slice.items().stream().map(CommonsEntry::id).toList());
        return slice.map(entry -> new SoftwareRow(
                entry,
                Optional.ofNullable(bodies.get(entry.body()))
                        .map(Organization::name)
                        .orElse(""),
                Optional.ofNullable(kept.get(entry.id())).flatMap(KeptSoftware::licence)));
    }

    SoftwareView view(String slug, Caller caller, Words words) {
        CommonsEntry entry = entry(slug);
        KeptSoftware kept = kept(entry);
        Optional<Card> card = cards.kept(kept.card());
        Optional<Software> software = card.flatMap(read -> read.reading().software());
        Optional<PersonId> reader = caller.account().map(account -> new PersonId(account.id()));
        String language = words.lang().code();
        return new SoftwareView(
                entry,
                software.map(said -> Card.title(said, language)).orElse(entry.title()),
                software.map(said -> Card.summary(said, language)).orElse(entry.summary()),
                body(entry),
                kept.repository(),
                kept.licence(),
                software,
                life(software, words),
                card.map(read -> CardView.of(read, words)),
                store.cards(entry.id(), VERSIONS).stream()
                        .map(version -> new SoftwareView.Version(
                                version.number(), version.sha256(), version.size(), version.addedAt()))
                        .toList(),
                kept.card().act().flatMap(act -> proof(act, words)),
                register.linked(entry.id()),
                communities.lookingAfter(entry.id()),
                contributions.of(entry.id(), CONTRIBUTIONS),
                inWords.tell(record.about(entry.id().value(), ACTS), words),
                reader.filter(person -> organizations.mayPublish(person, entry.body()))
                        .isPresent(),
                reader.filter(person -> following.follows(person, entry.id().value()))
                        .isPresent());
    }

    /** What the card declares of its life; nothing is guessed. */
    private SoftwareView.Fact life(Optional<Software> software, Words words) {
        if (software.isEmpty()) {
            return new SoftwareView.Fact(words.t("opensource.alive.unknown"), "");
        }
        Software said = software.get();
        Optional<DevelopmentStatus> status = said.developmentStatus();
        boolean nobody = said.maintenance().type().equals(Optional.of(MaintenanceType.NONE));
        boolean over = said.maintenance().type().equals(Optional.of(MaintenanceType.CONTRACT))
                && !said.maintenance().contractors().isEmpty()
                && said.maintenance().contractors().stream()
                        .flatMap(contractor -> contractor.until().stream())
                        .allMatch(until -> until.isBefore(LocalDate.ofInstant(clock.instant(), Words.ZONE)));
        String answer = nobody || status.equals(Optional.of(DevelopmentStatus.OBSOLETE))
                ? "opensource.alive.no"
                : over
                        ? "opensource.alive.check"
                        : status.equals(Optional.of(DevelopmentStatus.STABLE))
                                ? "opensource.alive.yes"
                                : "opensource.alive.growing";
        String sentence = status.map(known -> words.t("opensource.status." + known.code()))
                        .orElse("")
                + said.maintenance()
                        .type()
                        .map(type -> " " + words.t("opensource.maintained." + type.code()))
                        .orElse("")
                + (over ? " " + words.t("opensource.contract-over") : "");
        return new SoftwareView.Fact(words.t(answer), sentence.strip());
    }

    Optional<Proof> proof(ActId act, Words words) {
        return record.find(act).map(found -> {
            String address = "/record/act/" + found.id();
            return found.recorded() && found.index().isPresent()
                    ? Proof.recorded(
                            found.hash(),
                            address,
                            words.t("opensource.act", found.index().get()))
                    : Proof.pending(address, words.t("opensource.act.pending"));
        });
    }

    /** A kept version beside the one before it. */
    VersionView version(String slug, int number, Words words) {
        CommonsEntry entry = entry(slug);
        KeptCard chosen = card(entry, number);
        Optional<Card> text = cards.kept(chosen);
        Optional<Card> before = store.card(entry.id(), number - 1).flatMap(cards::kept);
        return new VersionView(
                entry,
                new SoftwareView.Version(chosen.number(), chosen.sha256(), chosen.size(), chosen.addedAt()),
                chosen.act().flatMap(act -> proof(act, words)),
                text.flatMap(after -> before.map(old -> CardDiff.of(old.text(), after.text()))),
                text.map(read -> CardView.of(read, words)));
    }
}
