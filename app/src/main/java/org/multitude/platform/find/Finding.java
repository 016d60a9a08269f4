package org.multitude.platform.find;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.multitude.platform.index.FacetCount;
import org.multitude.platform.index.Found;
import org.multitude.platform.index.Hit;
import org.multitude.platform.index.Order;
import org.multitude.platform.index.Question;
import org.multitude.platform.index.Search;
import org.multitude.platform.index.SearchIndex;
import org.multitude.platform.web.Facet;
import org.multitude.platform.web.Frame;
import org.multitude.platform.web.Icon;
import org.multitude.platform.web.Page;
import org.springframework.stereotype.Component;
import org.springframework.util.MultiValueMap;

/** Makes the page of any list or search. */
@Component
public class Finding {
    private static final int LINES = 20;

    private final SearchIndex index;
    private final FoundKinds kinds;
    private final Wishes wishes;
    private final LastSeals seals;
    private final Filling filling;

    Finding(SearchIndex index, FoundKinds kinds, Wishes wishes, LastSeals seals, Filling filling) {
        this.index = index;
        this.kinds = kinds;
        this.wishes = wishes;
        this.seals = seals;
        this.filling = filling;
    }

    /** The page of the list at this path that these parameters ask for; at {@code /search}, of everything. */
    public FoundPage page(String path, Page page, MultiValueMap<String, String> parameters) {
        Wish wish = wishes.read(path, parameters);
        List<Question> questions = wishes.questions(wish);
        Optional<String> after =
                Optional.ofNullable(parameters.getFirst("after")).filter(text -> !text.isEmpty());
        Search search = wishes.search(wish, after, LINES).asking(questions);
        Found found = index.search(search);
        List<Facet> facets = facets(wish, questions, found, page);
        return new FoundPage(
                wish,
                found,
                lines(found.hits(), page),
                facets.stream().filter(facet -> tells(facet, found)).toList(),
                chips(wish, facets),
                orders(wish, page),
                after.isEmpty() ? "" : wish.address(),
                found.next().map(next -> wish.address(Map.of("after", next))).orElse(""),
                wish.at(path + ".atom").address(Map.of("lang", page.lang())),
                wish.at(path + ".csv").address(),
                filling.behind());
    }

    /** Lines of things of any kinds, in the same order. */
    List<FoundPage.Line> lines(List<Hit> hits, Page page) {
        Map<UUID, FoundKind.Said> said = new HashMap<>();
        for (FoundKind kind : kinds.all()) {
            List<Hit> own = hits.stream()
                    .filter(hit -> hit.kind().equals(kind.traits().code()))
                    .toList();
            if (!own.isEmpty()) {
                said.putAll(kind.say(own, page.words(), page.now()));
            }
        }
        Map<Long, LastSeals.Last> last = seals.of(
                hits.stream().map(Finding::act).flatMap(Optional::stream).toList());
        List<FoundPage.Line> lines = new ArrayList<>();
        for (Hit hit : hits) {
            FoundKind.Said of = said.get(hit.id());
            if (of != null) {
                FoundKind kind = kinds.kind(hit.kind()).orElseThrow();
                lines.add(new FoundPage.Line(
                        hit,
                        page.t("found.kind." + kind.traits().code()),
                        kind.traits().opening(),
                        kind.traits().icon(),
                        of,
                        hit.labels().entrySet().stream()
                                .map(label ->
                                        new FoundPage.Label(page.t("found.label." + label.getKey()), label.getValue()))
                                .toList(),
                        act(hit).map(last::get).map(seal -> seal.dated(page.ago(seal.at())))));
            }
        }
        return lines;
    }

    private static Optional<Long> act(Hit hit) {
        return Optional.ofNullable(hit.facets().numbers().get(LastSeals.ACT));
    }

    private List<Facet> facets(Wish wish, List<Question> questions, Found found, Page page) {
        List<Facet> facets = new ArrayList<>();
        for (Question question : questions) {
            String name = question.facet();
            FacetCount count = found.facet(name);
            List<String> codes =
                    count.values().stream().map(FacetCount.Value::code).toList();
            Map<String, String> words = kinds.words(name, codes, page.words());
            Set<String> chosen = wish.chosen().getOrDefault(name, Set.of());
            int hidden = count.distinct() - codes.size();
            facets.add(new Facet(
                    page.t("found.facet." + name),
                    name,
                    count.values().stream()
                            .map(value -> new Facet.Option(
                                    value.code(),
                                    Objects.requireNonNull(words.get(value.code())),
                                    icon(name, value.code()),
                                    value.number(),
                                    value.more(),
                                    chosen.contains(value.code())))
                            .toList(),
                    hidden > 0 && !wish.opened().equals(name)
                            ? Optional.of(new Frame.Link(
                                    page.t("found.more", hidden),
                                    wish.opened(name).address() + "#" + name))
                            : Optional.empty()));
        }
        return facets;
    }

    /** A facet whose one value everything found has would change nothing. */
    private static boolean tells(Facet facet, Found found) {
        return facet.options().size() > 1
                || facet.options().stream().anyMatch(option -> option.chosen() || option.count() < found.total());
    }

    private Optional<Icon> icon(String facet, String code) {
        return facet.equals(FoundKinds.KIND)
                ? kinds.kind(code).map(kind -> kind.traits().icon())
                : Optional.empty();
    }

    private static List<Frame.Link> chips(Wish wish, List<Facet> facets) {
        return facets.stream()
                .flatMap(facet -> facet.options().stream()
                        .filter(Facet.Option::chosen)
                        .map(option -> new Frame.Link(
                                option.words(),
                                wish.without(facet.name(), option.value()).address())))
                .toList();
    }

    private List<Frame.Link> orders(Wish wish, Page page) {
        Order now = wishes.order(wish);
        Set<Order> possible = wish.worded()
                ? EnumSet.of(Order.RELEVANCE, Order.CHANGED)
                : EnumSet.of(Order.CHANGED, Order.NEWEST, Order.NAME);
        possible.add(now);
        return possible.stream()
                .map(order -> new Frame.Link(
                        page.t("found.order." + order.code()),
                        order == now ? "" : wish.by(order).address()))
                .toList();
    }
}
