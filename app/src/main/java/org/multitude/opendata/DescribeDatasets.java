package org.multitude.opendata;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.multitude.commons.CommonsEntry;
import org.multitude.commons.CommonsId;
import org.multitude.commons.CommonsKind;
import org.multitude.commons.DescribesCommons;
import org.multitude.platform.index.Facets;
import org.springframework.stereotype.Component;

/** What the search index knows of datasets besides their titles: terms, files, columns, when the next update is due. */
@Component
class DescribeDatasets implements DescribesCommons {
    private static final int MOST_KEYWORDS = 30;
    private static final int LONGEST_FORMAT = 24;

    private final DatasetStore store;
    private final VersionStore versions;
    private final ListedFileStore listed;
    private final Heading heading;

    DescribeDatasets(DatasetStore store, VersionStore versions, ListedFileStore listed, Heading heading) {
        this.store = store;
        this.versions = versions;
        this.listed = listed;
        this.heading = heading;
    }

    @Override
    public String edition() {
        return "datasets 2";
    }

    @Override
    public Map<CommonsId, Described> describe(Collection<CommonsEntry> entries) {
        List<CommonsEntry> datasets = entries.stream()
                .filter(entry -> entry.kind() == CommonsKind.DATASET)
                .toList();
        List<CommonsId> ids = datasets.stream().map(CommonsEntry::id).toList();
        Map<CommonsId, Terms> terms = store.byIds(ids);
        Map<CommonsId, Version> latest = versions.latest(ids);
        Map<CommonsId, List<ListedFile>> elsewhere = listed.of(ids);
        Map<CommonsId, Described> described = new HashMap<>();
        for (CommonsEntry entry : datasets) {
            Terms said = terms.get(entry.id());
            if (said != null) {
                described.put(
                        entry.id(),
                        described(
                                entry,
                                said,
                                Optional.ofNullable(latest.get(entry.id())),
                                elsewhere.getOrDefault(entry.id(), List.of())));
            }
        }
        return described;
    }

    private Described described(CommonsEntry entry, Terms terms, Optional<Version> version, List<ListedFile> listed) {
        Facets facets = Facets.NONE
                .with("theme", terms.themes().stream().map(Theme::code).toList())
                .with("licence", licence(terms))
                .with("format", formats(version, listed))
                .with("language", terms.language())
                .with("keyword", terms.keywords().stream().limit(MOST_KEYWORDS).toList())
                .with("files", version.isPresent() ? 1 : listed.size());
        Frequency frequency = terms.frequency();
        facets = frequency.promises()
                ? facets.with("due", lastUpdate(entry, terms, version).plus(frequency.days(), ChronoUnit.DAYS))
                : facets.with(DatasetFacets.FRESH, DatasetFacets.NO_PROMISE);
        return new Described(
                "",
                Map.of(
                        "keyword",
                        terms.keywords(),
                        "column",
                        version.map(heading::columns).orElse(List.of())),
                facets);
    }

    private static String licence(Terms terms) {
        return terms.knownLicence()
                .map(Licence::code)
                .orElse(terms.licenceSaid().isPresent() ? DatasetFacets.OTHER : Licence.UNSTATED);
    }

    private static List<String> formats(Optional<Version> version, List<ListedFile> listed) {
        return Stream.concat(
                        version.stream().map(published -> published.file().format()),
                        listed.stream().flatMap(file -> file.what().format().stream()))
                .map(said -> FileFormat.named(said).map(FileFormat::code).orElse(said.toUpperCase(Locale.ROOT)))
                .filter(format -> format.length() <= LONGEST_FORMAT)
                .distinct()
                .toList();
    }

    /** As {@link DatasetPages} judges it: the last file published here, or the last change that the source says. */
    private static Instant lastUpdate(CommonsEntry entry, Terms terms, Optional<Version> version) {
        return Stream.concat(
                        version.stream().map(Version::publishedAt),
                        terms.modified().stream().map(DescribeDatasets::start))
                .max(Instant::compareTo)
                .orElseGet(() -> terms.issued().map(DescribeDatasets::start).orElse(entry.createdAt()));
    }

    private static Instant start(LocalDate date) {
        return date.atStartOfDay().toInstant(ZoneOffset.UTC);
    }
}
