package org.multitude.opendata;

import java.net.URI;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.multitude.commons.CommonsEntry;
import org.multitude.commons.CommonsId;
import org.multitude.commons.WhoAnswers;
import org.multitude.contribution.CommonsPage;
import org.multitude.contribution.CommonsPages;
import org.multitude.contribution.ShowsCommons;
import org.multitude.identity.Organization;
import org.multitude.platform.database.Cursor;
import org.multitude.platform.database.Slice;
import org.multitude.platform.text.Prose;
import org.multitude.platform.text.Words;
import org.multitude.platform.web.Caller;
import org.multitude.platform.web.NotFound;
import org.multitude.platform.web.Page;
import org.multitude.record.ActsInWords;
import org.multitude.record.PublicRecord;
import org.multitude.record.ToldAct;
import org.springframework.stereotype.Component;

/** Gathers what the pages of datasets show. */
@Component
public class DatasetPages {
    private static final int ROWS = 6;
    private static final int DATED = 100;
    private static final int CONTRIBUTIONS = 3;
    private static final int LEAD = 320;

    private final Datasets datasets;
    private final VersionStore versions;
    private final ListedFileStore listed;
    private final Explorer explorer;
    private final WhoAnswers answering;
    private final CommonsPages pages;
    private final PublicRecord record;
    private final ActsInWords inWords;
    private final Clock clock;

    DatasetPages(
            Datasets datasets,
            VersionStore versions,
            ListedFileStore listed,
            Explorer explorer,
            WhoAnswers answering,
            CommonsPages pages,
            PublicRecord record,
            ActsInWords inWords,
            Clock clock) {
        this.datasets = datasets;
        this.versions = versions;
        this.listed = listed;
        this.explorer = explorer;
        this.answering = answering;
        this.pages = pages;
        this.record = record;
        this.inWords = inWords;
        this.clock = clock;
    }

    /** A row of the list. */
    public record Row(Dataset dataset, Organization body, Optional<Version> latest, List<ListedFile> listed) {}

    /** A version, with the act that published it. */
    public record Published(Version version, Optional<ToldAct> act) {}

    /** The page of a dataset. */
    public record View(
            CommonsPage commons,
            Dataset dataset,
            Optional<Published> latest,
            List<ListedFile> listed,
            Optional<Explored> explored,
            ChangedCells changed,
            Liveness liveness)
            implements ShowsCommons {
        /** Path of the page. */
        public String address() {
            return entry().address();
        }
    }

    Slice<Row> list(Optional<Cursor> after, int limit) {
        return rows(datasets.newest(after, limit));
    }

    Slice<Row> rows(Slice<Dataset> slice) {
        List<CommonsId> ids =
                slice.items().stream().map(dataset -> dataset.entry().id()).toList();
        Map<CommonsId, Organization> bodies =
                answering.bodies(slice.items().stream().map(Dataset::entry).toList());
        Map<CommonsId, Version> latest = versions.latest(ids);
        Map<CommonsId, List<ListedFile>> files = listed.of(ids);
        return slice.map(dataset -> new Row(
                dataset,
                Optional.ofNullable(bodies.get(dataset.entry().id())).orElseThrow(NotFound::new),
                Optional.ofNullable(latest.get(dataset.entry().id())),
                files.getOrDefault(dataset.entry().id(), List.of())));
    }

    View view(String slug, ExploreRequest asked, Caller caller, Words words) {
        Dataset dataset = datasets.at(slug);
        CommonsEntry entry = dataset.entry();
        List<Version> dated = versions.newest(entry.id(), DATED);
        Optional<Version> last = dated.stream().findFirst();
        return new View(
                pages.of(entry, CONTRIBUTIONS, caller, words),
                dataset,
                last.map(version -> published(version, words)),
                listed.of(entry.id()),
                last.flatMap(version -> version.file().table()).map(table -> explorer.explore(table, asked, ROWS)),
                last.map(version ->
                                explorer.changed(version, dated.stream().skip(1).findFirst()))
                        .orElse(ChangedCells.NONE),
                liveness(dataset, dated));
    }

    Published published(Version version, Words words) {
        return new Published(
                version,
                inWords.tell(record.about(version.id().value(), 10), words).stream()
                        .filter(told -> told.act().type().equals("dataset.version-published"))
                        .findFirst());
    }

    private Liveness liveness(Dataset dataset, List<Version> dated) {
        List<Instant> updates =
                new ArrayList<>(dated.stream().map(Version::publishedAt).toList());
        Terms terms = dataset.terms();
        terms.modified().ifPresent(date -> updates.add(date.atStartOfDay().toInstant(ZoneOffset.UTC)));
        if (updates.isEmpty()) {
            updates.add(terms.issued()
                    .map(date -> date.atStartOfDay().toInstant(ZoneOffset.UTC))
                    .orElse(dataset.entry().createdAt()));
        }
        Instant since = updates.stream().min(Instant::compareTo).orElseThrow();
        return Liveness.of(terms.frequency(), since, updates, clock.instant());
    }

    /** Host of an address, to say where a listed file is. */
    public static String host(String address) {
        try {
            String host = URI.create(address).getHost();
            return host == null ? address : host;
        } catch (IllegalArgumentException e) {
            return address;
        }
    }

    /** An address to follow: only of the web, or one that leads nowhere. */
    public static String link(String address) {
        return address.matches("(?i)(https?|ftp)://.*") ? address : "#files";
    }

    /** The first paragraph of a summary, without its marks, to stand under the title. */
    public static String sentence(String summary) {
        String first = Prose.line(summary.strip().split("\\n\\s*\\n", 2)[0]).replaceAll("[*_`#>]", "");
        return first.length() <= LEAD
                ? first
                : first.substring(0, Math.max(LEAD / 2, first.lastIndexOf(' ', LEAD)))
                                .strip() + "…";
    }

    /** Whether a summary says more than {@link #sentence} shows. */
    public static boolean longer(String summary) {
        return !sentence(summary).equals(summary.strip());
    }

    /** Name of a language. */
    public static String language(String code, Page page) {
        return Languages.knows(code) ? Languages.name(code, page) : page.t("opendata.none");
    }
}
