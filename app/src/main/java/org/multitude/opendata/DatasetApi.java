package org.multitude.opendata;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.multitude.commons.CommonsEntry;
import org.multitude.commons.CommonsJson;
import org.multitude.commons.Register;
import org.multitude.commons.WhoAnswers;
import org.multitude.identity.Organization;
import org.multitude.platform.web.Access;
import org.multitude.platform.web.Access.Who;
import org.multitude.platform.web.Listing;
import org.multitude.record.PublicRecord;
import org.multitude.record.RecordedAct;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;

/** Datasets as JSON. */
@RestController
class DatasetApi {
    private static final int VERSIONS = 100;
    private static final int ACTS = 100;

    private final Datasets datasets;
    private final DatasetPages pages;
    private final VersionStore versions;
    private final ListedFileStore listed;
    private final WhoAnswers answering;
    private final Register register;
    private final PublicRecord record;

    DatasetApi(
            Datasets datasets,
            DatasetPages pages,
            VersionStore versions,
            ListedFileStore listed,
            WhoAnswers answering,
            Register register,
            PublicRecord record) {
        this.datasets = datasets;
        this.pages = pages;
        this.versions = versions;
        this.listed = listed;
        this.answering = answering;
        this.register = register;
        this.record = record;
    }

    /** A dataset in a list. */
    record Brief(
            UUID id,
            String slug,
            String address,
            String title,
            String summary,
            CommonsJson.Body body,
            String licence,
            @Nullable String licenceSaid,
            String frequency,
            List<String> themes,
            List<String> keywords,
            String language,
            @Nullable String contact,
            @Nullable LocalDate issued,
            @Nullable LocalDate modified,
            Instant createdAt,
            Instant updatedAt,
            @Nullable Integer version) {}

    /** A version. */
    record OneVersion(
            UUID id,
            int number,
            String address,
            String download,
            String fileName,
            String format,
            String mediaType,
            long size,
            String sha256,
            @Nullable String charset,
            @Nullable String separator,
            @Nullable Long rows,
            @Nullable Integer columns,
            @Nullable Changes changes,
            @Nullable String note,
            Instant publishedAt) {}

    /** A file at another address. */
    record File(
            UUID id,
            @Nullable String title,
            String address,
            boolean download,
            @Nullable String format,
            @Nullable String mediaType,
            @Nullable Long size) {}

    /** An act of the record. */
    record OneAct(
            UUID id,
            String type,
            UUID thing,
            Instant occurredAt,
            @Nullable Long index,
            String proof) {}

    /** A dataset whole. */
    record Whole(
            Brief dataset,
            List<OneVersion> versions,
            List<File> files,
            List<CommonsJson.Linked> links,
            List<OneAct> acts) {}

    @GetMapping("/api/v1/datasets")
    @Access(Who.ANYONE)
    Listing<Brief> list(Listing.Asked asked) {
        return asked.listing(
                "/api/v1/datasets",
                pages.list(asked.after(), asked.limit()),
                row -> brief(row.dataset(), row.body(), row.latest()));
    }

    @GetMapping("/api/v1/datasets/{slug}")
    @Access(Who.ANYONE)
    Whole show(@PathVariable("slug") String slug) {
        Dataset dataset = datasets.at(slug);
        CommonsEntry entry = dataset.entry();
        List<Version> kept = versions.newest(entry.id(), VERSIONS);
        return new Whole(
                brief(dataset, answering.body(entry), kept.stream().findFirst()),
                kept.stream().map(version -> version(version, entry.address())).toList(),
                listed.of(entry.id()).stream().map(DatasetApi::file).toList(),
                CommonsJson.Linked.of(register.linked(entry.id())),
                record.about(entry.id().value(), ACTS).stream()
                        .map(DatasetApi::act)
                        .toList());
    }

    private static Brief brief(Dataset dataset, Organization body, Optional<Version> latest) {
        CommonsEntry entry = dataset.entry();
        Terms terms = dataset.terms();
        return new Brief(
                entry.id().value(),
                entry.slug().text(),
                entry.address(),
                entry.title(),
                entry.summary(),
                CommonsJson.Body.of(body),
                terms.licence(),
                terms.licenceSaid().orElse(null),
                terms.frequency().code(),
                terms.themes().stream().map(Theme::code).toList(),
                terms.keywords(),
                terms.language(),
                terms.contact().orElse(null),
                terms.issued().orElse(null),
                terms.modified().orElse(null),
                entry.createdAt(),
                entry.updatedAt(),
                latest.map(Version::number).orElse(null));
    }

    private static OneVersion version(Version version, String dataset) {
        CheckedFile file = version.file();
        Optional<TableShape> shape = file.shape();
        return new OneVersion(
                version.id().value(),
                version.number(),
                version.address(dataset),
                version.download(dataset),
                file.fileName(),
                file.format(),
                file.mediaType(),
                file.stored().size(),
                file.stored().sha256(),
                shape.map(table -> table.charset().name()).orElse(null),
                shape.map(table -> table.separator().code()).orElse(null),
                shape.map(TableShape::rows).orElse(null),
                shape.map(TableShape::columns).orElse(null),
                version.changes().orElse(null),
                version.note().orElse(null),
                version.publishedAt());
    }

    private static File file(ListedFile file) {
        ListedFile.What what = file.what();
        return new File(
                file.id(),
                what.title().orElse(null),
                what.address(),
                what.download(),
                what.format().orElse(null),
                what.mediaType().orElse(null),
                what.size().isPresent() ? Long.valueOf(what.size().getAsLong()) : null);
    }

    private static OneAct act(RecordedAct act) {
        return new OneAct(
                act.id().value(),
                act.type(),
                act.thing(),
                act.occurredAt(),
                act.index().orElse(null),
                act.proof());
    }
}
