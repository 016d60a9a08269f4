package org.multitude.opensource;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.multitude.commons.CommonsEntry;
import org.multitude.commons.CommonsJson;
import org.multitude.commons.Register;
import org.multitude.commons.WhoAnswers;
import org.multitude.platform.web.Access;
import org.multitude.platform.web.Access.Who;
import org.multitude.platform.web.Listing;
import org.multitudelibs.publiccode.DevelopmentStatus;
import org.multitudelibs.publiccode.Finding;
import org.multitudelibs.publiccode.MaintenanceType;
import org.multitudelibs.publiccode.Software;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;

/** Software as JSON. */
@RestController
class SoftwareApi {
    private final SoftwarePages pages;
    private final CardInput cards;
    private final WhoAnswers answering;
    private final Register register;
    private final SourceViews sources;

    SoftwareApi(SoftwarePages pages, CardInput cards, WhoAnswers answering, Register register, SourceViews sources) {
        this.sources = sources;
        this.pages = pages;
        this.cards = cards;
        this.answering = answering;
        this.register = register;
    }

    /** A software in a list. */
    public record Brief(
            UUID id,
            String slug,
            String address,
            String name,
            String summary,
            UUID body,
            String repository,
            @Nullable String licence,
            Instant addedAt,
            Instant updatedAt,
            @Nullable BriefCard card) {}

    /** Its card, in a list. */
    public record BriefCard(int version, String sha256, long size, String address) {}

    /** A software whole. */
    public record Whole(
            UUID id,
            String slug,
            String address,
            String name,
            String summary,
            CommonsJson.Body body,
            String repository,
            @Nullable String licence,
            Instant addedAt,
            Instant updatedAt,
            @Nullable CardFile card,
            @Nullable FromInventory inventory,
            @Nullable Said said,
            @Nullable SourceJson source,
            List<CommonsJson.Linked> linked) {}

    /** What an inventory says of one that has no card. */
    public record FromInventory(
            String source,
            @Nullable String sourceAddress,
            LocalDate date,
            @Nullable String homepage,
            @Nullable String programmingLanguage,
            List<String> topics,
            @Nullable Boolean archived,
            @Nullable LocalDate lastChange,
            @Nullable String archive) {}

    /** Its card. */
    public record CardFile(int version, String sha256, long size, String address, List<Found> findings) {}

    /** A finding about its card. */
    public record Found(String severity, String code, String key, int line, int column, String description) {}

    /** What its card says. */
    public record Said(
            Map<String, String> names,
            Map<String, String> summaries,
            @Nullable String version,
            @Nullable LocalDate released,
            @Nullable String developmentStatus,
            @Nullable String maintenance) {}

    @GetMapping("/api/v1/software")
    @Access(Who.ANYONE)
    Listing<Brief> list(Listing.Asked asked) {
        return asked.listing("/api/v1/software", pages.list(asked.after(), asked.limit()), SoftwareApi::brief);
    }

    @GetMapping("/api/v1/software/{slug}")
    @Access(Who.ANYONE)
    Whole show(@PathVariable("slug") String slug) {
        CommonsEntry entry = pages.entry(slug);
        KeptSoftware kept = pages.kept(entry);
        Optional<Card> card = kept.card().flatMap(cards::kept);
        return new Whole(
                entry.id().value(),
                entry.slug().text(),
                entry.address(),
                entry.title(),
                entry.summary(),
                CommonsJson.Body.of(answering.body(entry)),
                kept.repository(),
                kept.licence().orElse(null),
                entry.createdAt(),
                entry.updatedAt(),
                kept.card().map(file -> file(entry, file, card)).orElse(null),
                kept.listing().map(SoftwareApi::inventory).orElse(null),
                card.flatMap(read -> read.reading().software())
                        .map(SoftwareApi::said)
                        .orElse(null),
                kept.card()
                        .map(file -> SourceJson.of(kept.licence(), card, sources.look(file)))
                        .orElse(null),
                CommonsJson.Linked.of(register.linked(entry.id())));
    }

    private static CardFile file(CommonsEntry entry, KeptCard file, Optional<Card> card) {
        return new CardFile(
                file.number(),
                file.sha256(),
                file.size(),
                entry.address() + "/publiccode.yml",
                card.stream()
                        .flatMap(read -> read.reading().findings().stream())
                        .map(SoftwareApi::found)
                        .toList());
    }

    private static FromInventory inventory(Listed listed) {
        return new FromInventory(
                listed.source(),
                listed.sourceAddress().orElse(null),
                listed.sourceDate(),
                listed.homepage().orElse(null),
                listed.language().orElse(null),
                listed.topics(),
                listed.archived().orElse(null),
                listed.lastChange().orElse(null),
                listed.archive().orElse(null));
    }

    private static Brief brief(SoftwareRow row) {
        CommonsEntry entry = row.entry();
        return new Brief(
                entry.id().value(),
                entry.slug().text(),
                entry.address(),
                entry.title(),
                entry.summary(),
                entry.body().value(),
                row.kept().repository(),
                row.kept().licence().orElse(null),
                entry.createdAt(),
                entry.updatedAt(),
                row.kept()
                        .card()
                        .map(card -> new BriefCard(
                                card.number(), card.sha256(), card.size(), entry.address() + "/publiccode.yml"))
                        .orElse(null));
    }

    private static Found found(Finding finding) {
        return new Found(
                finding.isError() ? "error" : "warning",
                finding.code().id(),
                finding.key(),
                finding.line(),
                finding.column(),
                finding.description());
    }

    private static Said said(Software software) {
        Map<String, String> names = new TreeMap<>();
        Map<String, String> summaries = new TreeMap<>();
        software.descriptions().forEach((language, description) -> {
            description.localisedName().ifPresent(name -> names.put(language, name));
            description.shortDescription().ifPresent(summary -> summaries.put(language, summary));
        });
        return new Said(
                names,
                summaries,
                software.softwareVersion().orElse(null),
                software.releaseDate().orElse(null),
                software.developmentStatus().map(DevelopmentStatus::code).orElse(null),
                software.maintenance().type().map(MaintenanceType::code).orElse(null));
    }
}
