package org.multitude.portal;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import org.multitude.commons.CommonsKind;
import org.multitude.commons.Register;
import org.multitude.community.Communities;
import org.multitude.identity.Organizations;
import org.multitude.platform.database.Cursor;
import org.multitude.platform.database.Slice;
import org.springframework.stereotype.Component;

/** The addresses of public pages, in files of bounded length, oldest first so that a file once full stays as it is. */
@Component
class Sitemap {
    /** A sitemap may hold ten times as many; shorter ones are found and read faster. */
    static final int A_FILE = 5_000;

    private static final int AT_ONCE = 500;

    private final Register register;
    private final Communities communities;
    private final Organizations organizations;
    private final Map<Part, List<Cursor>> full = new HashMap<>();

    Sitemap(Register register, Communities communities, Organizations organizations) {
        this.register = register;
        this.communities = communities;
        this.organizations = organizations;
    }

    /** What sitemaps list. */
    enum Part {
        DATA,
        CODE,
        POLICY,
        COMMUNITIES,
        ORGANIZATIONS;

        String word() {
            return name().toLowerCase(Locale.ROOT);
        }

        static Optional<Part> of(String word) {
            return Arrays.stream(values())
                    .filter(part -> part.word().equals(word))
                    .findFirst();
        }
    }

    /**
     * A public page.
     *
     * @param path its path
     * @param at when it last changed
     */
    record Line(String path, Instant at) {}

    /** Where the files of a part begin, the first aside; only what came since the last full file is read. */
    synchronized List<Cursor> starts(Part part) {
        List<Cursor> starts = full.computeIfAbsent(part, ignored -> new ArrayList<>());
        while (true) {
            Optional<Cursor> end =
                    read(part, starts.isEmpty() ? Optional.empty() : Optional.of(starts.getLast()), line -> {});
            if (end.isEmpty()) {
                return List.copyOf(starts);
            }
            starts.add(end.get());
        }
    }

    /** Hands on the lines of one file; where the next begins, if there is one. */
    Optional<Cursor> read(Part part, Optional<Cursor> start, Consumer<Line> take) {
        Optional<Cursor> after = start;
        for (int read = 0; read < A_FILE; read += AT_ONCE) {
            Slice<Line> slice = lines(part, after);
            slice.items().forEach(take);
            after = slice.next();
            if (after.isEmpty()) {
                return after;
            }
        }
        return after;
    }

    private Slice<Line> lines(Part part, Optional<Cursor> after) {
        return switch (part) {
            case DATA -> commons(CommonsKind.DATASET, after);
            case CODE -> commons(CommonsKind.SOFTWARE, after);
            case POLICY -> commons(CommonsKind.POLICY, after);
            case COMMUNITIES ->
                communities
                        .oldest(after, AT_ONCE)
                        .map(community -> new Line(community.address(), community.foundedAt()));
            case ORGANIZATIONS ->
                organizations
                        .oldest(after, AT_ONCE)
                        .map(organization -> new Line(organization.address(), organization.createdAt()));
        };
    }

    private Slice<Line> commons(CommonsKind kind, Optional<Cursor> after) {
        return register.oldest(kind, after, AT_ONCE).map(entry -> new Line(entry.address(), entry.updatedAt()));
    }
}
