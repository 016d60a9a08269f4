package org.multitude.opendata;

import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.multitude.commons.CommonsEntry;
import org.multitude.commons.CommonsId;
import org.multitude.platform.database.Cursor;
import org.multitude.platform.database.Slice;
import org.multitude.platform.settings.PublicAddress;
import org.multitude.platform.text.Markdown;
import org.multitude.platform.text.Prose;
import org.springframework.stereotype.Component;
import tools.jackson.core.JsonGenerator;

/** The whole catalogue in the words of DCAT-US 1.1 ({@code /data.json}), written while it is read. */
@Component
class DataJson {
    private static final int AT_ONCE = 100;
    private static final int LONGEST = 10_000;
    private static final String SCHEMA = "https://project-open-data.cio.gov/v1.1/schema";
    private static final Duration WEEK = Duration.ofDays(7);

    private final Datasets datasets;
    private final DatasetPages pages;
    private final DatasetStore store;
    private final PublicAddress address;

    DataJson(Datasets datasets, DatasetPages pages, DatasetStore store, PublicAddress address) {
        this.datasets = datasets;
        this.pages = pages;
        this.store = store;
        this.address = address;
    }

    void write(JsonGenerator json) {
        json.writeStartObject();
        json.writeStringProperty("@context", SCHEMA + "/catalog.jsonld");
        json.writeStringProperty("@id", address.origin() + "/data.json");
        json.writeStringProperty("@type", "dcat:Catalog");
        json.writeStringProperty("conformsTo", SCHEMA);
        json.writeStringProperty("describedBy", SCHEMA + "/catalog.json");
        json.writeName("dataset");
        json.writeStartArray();
        Optional<Cursor> after = Optional.empty();
        do {
            Slice<DatasetPages.Row> slice = pages.rows(datasets.oldest(after, AT_ONCE));
            Map<CommonsId, SourceOf> sources = store.sources(slice.items().stream()
                    .map(row -> row.dataset().entry().id())
                    .toList());
            slice.items()
                    .forEach(row -> json.writePOJO(one(
                            row,
                            Optional.ofNullable(
                                    sources.get(row.dataset().entry().id())))));
            after = slice.next();
        } while (after.isPresent());
        json.writeEndArray();
        json.writeEndObject();
    }

    private Map<String, Object> one(DatasetPages.Row row, Optional<SourceOf> source) {
        CommonsEntry entry = row.dataset().entry();
        Terms terms = row.dataset().terms();
        String page = address.origin() + entry.address();
        Map<String, Object> said = new LinkedHashMap<>();
        said.put("@type", "dcat:Dataset");
        said.put("identifier", source.map(SourceOf::identifier).orElse(page));
        said.put("title", entry.title());
        said.put("description", description(entry));
        said.put("keyword", keywords(row));
        said.put("modified", modified(row));
        said.put(
                "publisher",
                Map.of("@type", "org:Organization", "name", row.body().name()));
        said.put("contactPoint", contact(row));
        said.put("accessLevel", "public");
        said.put("landingPage", page);
        terms.issued().ifPresent(date -> said.put("issued", date.toString()));
        terms.knownLicence()
                .map(Licence::page)
                .or(() -> terms.licenceSaid()
                        .filter(text -> text.matches("https?://\\S+"))
                        .map(DcatDescription::iri))
                .ifPresent(licence -> said.put("license", licence));
        if (Languages.knows(terms.language())) {
            said.put("language", List.of(terms.language()));
        }
        if (!terms.themes().isEmpty()) {
            said.put("theme", terms.themes().stream().map(Theme::english).toList());
        }
        period(terms.frequency()).ifPresent(period -> said.put("accrualPeriodicity", period));
        List<Map<String, Object>> files = files(row, page);
        if (!files.isEmpty()) {
            said.put("distribution", files);
        }
        return said;
    }

    private static String description(CommonsEntry entry) {
        String plain = Markdown.plain(entry.summary()).strip();
        String text = plain.isEmpty() ? entry.title() : plain;
        return Prose.first(text, LONGEST);
    }

    /** There is at least one: without words of its own a dataset is found by its themes, else by its body. */
    private static List<String> keywords(DatasetPages.Row row) {
        Terms terms = row.dataset().terms();
        List<String> themes = terms.themes().stream().map(Theme::english).toList();
        return Stream.of(terms.keywords(), themes, List.of(row.body().name()))
                .filter(words -> !words.isEmpty())
                .findFirst()
                .orElse(List.of());
    }

    private static String modified(DatasetPages.Row row) {
        return row.latest()
                .map(version -> CkanDatasets.moment(version.publishedAt()).substring(0, 10))
                .or(() -> row.dataset().terms().modified().map(Object::toString))
                .orElse(CkanDatasets.moment(row.dataset().entry().updatedAt()).substring(0, 10));
    }

    /** An e-mail address where one is published; none is made up. */
    private static Map<String, Object> contact(DatasetPages.Row row) {
        Map<String, Object> contact = new LinkedHashMap<>();
        contact.put("@type", "vcard:Contact");
        contact.put("fn", row.body().name());
        row.dataset()
                .terms()
                .contact()
                .or(row.body()::contact)
                .filter(text -> text.matches("[^\\s@<>\"]+@[^\\s@<>\"]+"))
                .ifPresent(mail -> contact.put("hasEmail", "mailto:" + mail));
        return contact;
    }

    private static Optional<String> period(Frequency frequency) {
        if (!frequency.promises()) {
            return Optional.empty();
        }
        long days = frequency.days();
        return Optional.of(
                days % 365 == 0
                        ? "R/P" + days / 365 + "Y"
                        : days % WEEK.toDays() == 0 ? "R/P" + days / WEEK.toDays() + "W" : "R/P" + days + "D");
    }

    private List<Map<String, Object>> files(DatasetPages.Row row, String page) {
        List<Map<String, Object>> files = new ArrayList<>();
        row.latest().ifPresent(version -> {
            Map<String, Object> file = new LinkedHashMap<>();
            file.put("@type", "dcat:Distribution");
            file.put("title", version.file().fileName());
            file.put(
                    "downloadURL",
                    address.origin() + version.download(row.dataset().entry().address()));
            file.put("mediaType", version.file().mediaType());
            file.put("format", version.file().format());
            files.add(file);
        });
        row.listed().forEach(listed -> files.add(file(listed.what())));
        return files;
    }

    private static Map<String, Object> file(ListedFile.What what) {
        Map<String, Object> file = new LinkedHashMap<>();
        file.put("@type", "dcat:Distribution");
        what.title().ifPresent(title -> file.put("title", title));
        Optional<String> media = what.mediaType()
                .filter(type -> type.matches("[a-z]+/[A-Za-z0-9.+-]+"))
                .or(() -> what.format().flatMap(FileFormat::of).map(FileFormat::mediaType));
        if (what.download() && media.isPresent()) {
            file.put("downloadURL", DcatDescription.iri(what.address()));
            file.put("mediaType", media.get());
        } else {
            file.put("accessURL", DcatDescription.iri(what.address()));
        }
        what.format().ifPresent(format -> file.put("format", format));
        return file;
    }
}
