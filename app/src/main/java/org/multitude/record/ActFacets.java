package org.multitude.record;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.multitude.platform.database.Counted;
import org.multitude.platform.web.Facet;
import org.multitude.platform.web.Frame;
import org.multitude.platform.web.Page;
import org.multitude.record.ShelfStore.Count;
import org.springframework.stereotype.Component;

/**
 * What a list of acts can be narrowed by, with how many acts each answer would leave: counted as acts come into the log,
 * and about a thing among its latest.
 */
@Component
class ActFacets {
    private static final int SHOWN = 8;
    private static final int OPENED = 200;
    private static final int LOOKED_AT = 1_000;

    private final ShelfStore shelves;
    private final NamedThings names;

    ActFacets(ShelfStore shelves, NamedThings names) {
        this.shelves = shelves;
        this.names = names;
    }

    /**
     * What is offered, and how many acts there are.
     *
     * @param facets questions with what may be ticked
     * @param total how many acts were asked for
     */
    record Offered(List<Facet> facets, Counted total) {
        Offered {
            facets = List.copyOf(facets);
        }
    }

    Offered of(AskedActs asked, Page page) {
        Counts counts = asked.filter().things().isEmpty() ? all(asked.filter()) : aboutThings(asked.filter());
        List<Facet> facets = new ArrayList<>();
        facets.add(types(asked, counts, page));
        facets.add(bodies(asked, counts, page));
        return new Offered(
                facets.stream().filter(facet -> !facet.options().isEmpty()).toList(),
                new Counted(counts.total, counts.more));
    }

    /** The most frequent first; {@code more}: there are acts that were not counted. */
    private record Counts(List<Count<String>> types, List<Count<UUID>> bodies, long total, boolean more) {}

    private Counts all(ActFilter filter) {
        List<Count<String>> types = shelves.types(filter.bodies());
        List<Count<UUID>> bodies = new ArrayList<>(shelves.bodies(filter.types(), OPENED + 1));
        Set<UUID> missing = new HashSet<>(filter.bodies());
        bodies.forEach(body -> missing.remove(body.of()));
        missing.forEach(body -> bodies.add(new Count<>(body, shelves.acts(filter.types(), List.of(body)))));
        return new Counts(types, bodies, shelves.acts(filter.types(), filter.bodies()), false);
    }

    private Counts aboutThings(ActFilter filter) {
        List<Long> latest = shelves.about(filter.things(), Stretch.before(Long.MAX_VALUE, LOOKED_AT));
        Map<String, Long> types = new HashMap<>();
        Map<UUID, Long> bodies = new HashMap<>();
        long total = 0;
        for (ShelfStore.Kind kind : shelves.kinds(latest)) {
            boolean ofType = filter.types().isEmpty() || filter.types().contains(kind.type());
            boolean ofBody = filter.bodies().isEmpty()
                    || kind.body().filter(filter.bodies()::contains).isPresent();
            if (ofBody) {
                types.merge(kind.type(), kind.acts(), Long::sum);
            }
            if (ofType) {
                kind.body().ifPresent(body -> bodies.merge(body, kind.acts(), Long::sum));
            }
            total += ofType && ofBody ? kind.acts() : 0;
        }
        filter.types().forEach(type -> types.putIfAbsent(type, 0L));
        filter.bodies().forEach(body -> bodies.putIfAbsent(body, 0L));
        return new Counts(sorted(types), sorted(bodies), total, latest.size() == LOOKED_AT);
    }

    private static <T> List<Count<T>> sorted(Map<T, Long> counts) {
        return counts.entrySet().stream()
                .sorted(Map.Entry.<T, Long>comparingByValue().reversed())
                .map(entry -> new Count<>(entry.getKey(), entry.getValue()))
                .toList();
    }

    private static Facet types(AskedActs asked, Counts counts, Page page) {
        List<Count<String>> shown =
                shown(asked, AskedActs.TYPE, counts.types, asked.filter().types());
        return facet(
                asked,
                AskedActs.TYPE,
                page,
                shown.stream()
                        .map(count -> new Facet.Option(
                                count.of(),
                                ActsInWords.kind(count.of(), page.words()),
                                Optional.empty(),
                                count.acts(),
                                counts.more,
                                asked.filter().types().contains(count.of())))
                        .toList(),
                shown.size() < counts.types.size());
    }

    private Facet bodies(AskedActs asked, Counts counts, Page page) {
        List<Count<UUID>> shown =
                shown(asked, AskedActs.BODY, counts.bodies, asked.filter().bodies());
        Map<UUID, ThingNames.Named> named =
                names.name(shown.stream().map(Count::of).toList());
        return facet(
                asked,
                AskedActs.BODY,
                page,
                shown.stream()
                        .map(count -> {
                            Optional<ThingNames.Named> body = Optional.ofNullable(named.get(count.of()));
                            return new Facet.Option(
                                    body.map(ThingNames.Named::address)
                                            .orElseGet(() -> count.of().toString()),
                                    body.map(ThingNames.Named::name).orElseGet(() -> page.t("record.unnamed")),
                                    Optional.empty(),
                                    count.acts(),
                                    counts.more,
                                    asked.filter().bodies().contains(count.of()));
                        })
                        .toList(),
                shown.size() < counts.bodies.size());
    }

    /** The most frequent ones, and those that are chosen. */
    private static <T> List<Count<T>> shown(AskedActs asked, String name, List<Count<T>> all, Collection<T> chosen) {
        int most = asked.wish().opened().equals(name) ? OPENED : SHOWN;
        List<Count<T>> shown = new ArrayList<>(all.subList(0, Math.min(most, all.size())));
        all.stream().skip(most).filter(count -> chosen.contains(count.of())).forEach(shown::add);
        return shown;
    }

    private static Facet facet(AskedActs asked, String name, Page page, List<Facet.Option> options, boolean hidden) {
        return new Facet(
                page.t("record.facet." + name),
                name,
                options,
                hidden && !asked.wish().opened().equals(name)
                        ? Optional.of(new Frame.Link(
                                page.t("record.facet.more"),
                                asked.wish().opened(name).address() + "#" + name))
                        : Optional.empty());
    }
}
