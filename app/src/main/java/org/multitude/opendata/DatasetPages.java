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
import org.multitude.commons.Register;
import org.multitude.community.Communities;
import org.multitude.community.Community;
import org.multitude.contribution.CommonsContributions;
import org.multitude.contribution.ContributionLists;
import org.multitude.identity.Organization;
import org.multitude.identity.OrganizationId;
import org.multitude.identity.Organizations;
import org.multitude.identity.PersonId;
import org.multitude.notification.Following;
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
    private static final int ACTS = 12;
    private static final int ROWS = 20;
    private static final int DATED = 100;
    private static final int CONTRIBUTIONS = 3;
    private static final int LEAD = 320;

    private final Datasets datasets;
    private final VersionStore versions;
    private final ListedFileStore listed;
    private final Preview preview;
    private final Register register;
    private final Organizations organizations;
    private final ContributionLists contributions;
    private final Communities communities;
    private final Following following;
    private final PublicRecord record;
    private final ActsInWords inWords;
    private final Clock clock;

    DatasetPages(
            Datasets datasets,
            VersionStore versions,
            ListedFileStore listed,
            Preview preview,
            Register register,
            Organizations organizations,
            ContributionLists contributions,
            Communities communities,
            Following following,
            PublicRecord record,
            ActsInWords inWords,
            Clock clock) {
        this.datasets = datasets;
        this.versions = versions;
        this.listed = listed;
        this.preview = preview;
        this.register = register;
        this.organizations = organizations;
        this.contributions = contributions;
        this.communities = communities;
        this.following = following;
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
            Dataset dataset,
            Organization body,
            boolean publishes,
            Optional<Published> latest,
            List<ListedFile> listed,
            Optional<Preview.Start> start,
            Liveness liveness,
            CommonsContributions contributions,
            List<Register.Linked> links,
            List<Community> communities,
            boolean following,
            long followers,
            List<ToldAct> acts) {
        /** Path of the page. */
        public String address() {
            return dataset.entry().address();
        }
    }

    Slice<Row> list(Optional<Cursor> after, int limit) {
        return rows(datasets.newest(after, limit));
    }

    Slice<Row> rows(Slice<Dataset> slice) {
        List<CommonsId> ids =
                slice.items().stream().map(dataset -> dataset.entry().id()).toList();
        Map<OrganizationId, Organization> bodies = organizations.byIds(
                slice.items().stream().map(dataset -> dataset.entry().body()).toList());
        Map<CommonsId, Version> latest = versions.latest(ids);
        Map<CommonsId, List<ListedFile>> files = listed.of(ids);
        return slice.map(dataset -> new Row(
                dataset,
                Optional.ofNullable(bodies.get(dataset.entry().body())).orElseThrow(NotFound::new),
                Optional.ofNullable(latest.get(dataset.entry().id())),
                files.getOrDefault(dataset.entry().id(), List.of())));
    }

    View view(String slug, Caller caller, Words words) {
        Dataset dataset = datasets.at(slug);
        CommonsEntry entry = dataset.entry();
        List<Version> dated = versions.newest(entry.id(), DATED);
        Optional<Version> last = dated.stream().findFirst();
        return new View(
                dataset,
                body(entry),
                publishes(caller, entry),
                last.map(version -> published(version, words)),
                listed.of(entry.id()),
                last.flatMap(version -> preview.of(version.file(), ROWS)),
                liveness(dataset, dated),
                contributions.of(entry.id(), CONTRIBUTIONS),
                register.linked(entry.id()),
                communities.lookingAfter(entry.id()),
                caller.signedIn()
                        && following.follows(
                                new PersonId(caller.id()), entry.id().value()),
                following.count(entry.id().value()),
                inWords.tell(record.about(entry.id().value(), ACTS), words));
    }

    Organization body(CommonsEntry entry) {
        return organizations.find(entry.body()).orElseThrow(NotFound::new);
    }

    boolean publishes(Caller caller, CommonsEntry entry) {
        return caller.signedIn() && organizations.mayPublish(new PersonId(caller.id()), entry.body());
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
