package org.multitude.opensource;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Map;
import java.util.Optional;
import org.multitude.commons.CommonsEntry;
import org.multitude.commons.CommonsId;
import org.multitude.commons.CommonsKind;
import org.multitude.commons.Register;
import org.multitude.contribution.CommonsPage;
import org.multitude.contribution.CommonsPages;
import org.multitude.platform.database.Cursor;
import org.multitude.platform.database.Slice;
import org.multitude.platform.text.Words;
import org.multitude.platform.web.Caller;
import org.multitude.platform.web.NotFound;
import org.multitude.record.ActId;
import org.multitude.record.PublicRecord;
import org.multitude.record.RecordedAct;
import org.multitude.record.Seals;
import org.multitudelibs.publiccode.DevelopmentStatus;
import org.multitudelibs.publiccode.MaintenanceType;
import org.multitudelibs.publiccode.Software;
import org.springframework.stereotype.Component;

/** Gathers what the pages of software show. */
@Component
class SoftwarePages {
    private static final int VERSIONS = 20;
    private static final int CONTRIBUTIONS = 5;
    private static final int ACTS = 50;

    private final Register register;
    private final SoftwareStore store;
    private final CardInput cards;
    private final CommonsPages pages;
    private final SourceViews sources;
    private final Seals seals;
    private final PublicRecord record;
    private final Clock clock;

    SoftwarePages(
            Register register,
            SoftwareStore store,
            CardInput cards,
            CommonsPages pages,
            SourceViews sources,
            Seals seals,
            PublicRecord record,
            Clock clock) {
        this.register = register;
        this.store = store;
        this.cards = cards;
        this.pages = pages;
        this.sources = sources;
        this.seals = seals;
        this.record = record;
        this.clock = clock;
    }

    CommonsEntry entry(String slug) {
        return register.shown(CommonsKind.SOFTWARE, slug);
    }

    KeptSoftware kept(CommonsEntry entry) {
        return store.find(entry.id()).orElseThrow(NotFound::new);
    }

    KeptCard card(CommonsEntry entry, int number) {
        return store.card(entry.id(), number).orElseThrow(NotFound::new);
    }

    Slice<SoftwareRow> list(Optional<Cursor> after, int limit) {
        Slice<CommonsEntry> slice = register.newest(CommonsKind.SOFTWARE, after, limit);
        Map<CommonsId, KeptSoftware> kept =
                store.byIds(slice.items().stream().map(CommonsEntry::id).toList());
        return new Slice<>(
                slice.items().stream()
                        .flatMap(entry ->
                                Optional.ofNullable(kept.get(entry.id()))
                                        .map(known -> new SoftwareRow(entry, known))
                                        .stream())
                        .toList(),
                slice.next());
    }

    SoftwareView view(String slug, Caller caller, Words words) {
        CommonsEntry entry = entry(slug);
        KeptSoftware kept = kept(entry);
        Optional<Card> card = kept.card().flatMap(cards::kept);
        Optional<Software> software = card.flatMap(read -> read.reading().software());
        String language = words.lang().code();
        CommonsPage commons = pages.of(entry, CONTRIBUTIONS, caller, words);
        return new SoftwareView(
                commons,
                software.map(said -> Card.title(said, language)).orElse(entry.title()),
                software.map(said -> Card.summary(said, language)).orElse(entry.summary()),
                kept.repository(),
                kept.licence(),
                kept.listing(),
                software,
                kept.listing().map(listed -> life(listed, words)).orElseGet(() -> life(software, words)),
                card.map(read -> CardView.of(read, words)),
                kept.card().map(known -> sources.of(known, card, kept.licence(), commons.publisher(), words)),
                store.cards(entry.id(), VERSIONS).stream()
                        .map(version -> new SoftwareView.Version(
                                version.number(), version.sha256(), version.size(), version.addedAt()))
                        .toList(),
                kept.card().flatMap(KeptCard::act).or(() -> listedBy(entry)).flatMap(act -> seals.of(act, words)));
    }

    /** The act that last said what an inventory says; among the latest on the software. */
    private Optional<ActId> listedBy(CommonsEntry entry) {
        return record.about(entry.id().value(), ACTS).stream()
                .filter(act ->
                        act.type().equals("software.listed") || act.type().equals("software.updated"))
                .filter(act -> act.thing().equals(entry.id().value()))
                .map(RecordedAct::id)
                .findFirst();
    }

    /** What an inventory says of the life of a repository, and when it said so. */
    private static SoftwareView.Fact life(Listed listed, Words words) {
        if (listed.archived().orElse(false)) {
            return new SoftwareView.Fact(
                    words.t("opensource.alive.no"),
                    words.t("opensource.listed.archived", words.date(listed.sourceDate())));
        }
        return listed.lastChange()
                .map(day -> new SoftwareView.Fact(
                        words.t("opensource.alive.check"),
                        words.t("opensource.listed.last-change", words.date(day), words.date(listed.sourceDate()))))
                .orElseGet(() -> new SoftwareView.Fact(words.t("opensource.alive.unknown"), ""));
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

    /** A kept version beside the one before it. */
    VersionView version(String slug, int number, Words words) {
        CommonsEntry entry = entry(slug);
        KeptCard chosen = card(entry, number);
        Optional<Card> text = cards.kept(chosen);
        Optional<Card> before = store.card(entry.id(), number - 1).flatMap(cards::kept);
        return new VersionView(
                entry,
                new SoftwareView.Version(chosen.number(), chosen.sha256(), chosen.size(), chosen.addedAt()),
                chosen.act().flatMap(act -> seals.of(act, words)),
                text.flatMap(after -> before.map(old -> CardDiff.of(old.text(), after.text()))),
                text.map(read -> CardView.of(read, words)),
                sources.of(
                        chosen,
                        text,
                        text.flatMap(read -> read.reading().software())
                                .flatMap(said -> said.legal().license()),
                        false,
                        words));
    }
}
