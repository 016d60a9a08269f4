package org.multitude.record;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.multitude.platform.database.Counted;
import org.multitude.platform.find.Wish;
import org.multitude.platform.settings.PublicAddress;
import org.multitude.platform.web.Access;
import org.multitude.platform.web.Access.Who;
import org.multitude.platform.web.Frame;
import org.multitude.platform.web.Page;
import org.multitude.platform.web.Rendered;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** The record as a list: where it stands, its acts by type, body and thing, the same as a feed. */
@Controller
class ActsController {
    private static final String PATH = "/record";
    private static final int PAGE = 30;
    private static final int RESTORED = 10;

    private final PublicRecord record;
    private final ActStore acts;
    private final ReadAskedActs asking;
    private final FindActs find;
    private final ActFacets facets;
    private final ActsInWords words;
    private final ActsFeed feeds;
    private final Checkpoints checkpoints;
    private final SignedLog log;
    private final PublicAddress address;
    private final RestorationStore restorations;
    private final WitnessStandings standings;
    private final EraStore eras;
    private final Scribe scribe;

    ActsController(
            PublicRecord record,
            ActStore acts,
            ReadAskedActs asking,
            FindActs find,
            ActFacets facets,
            ActsInWords words,
            ActsFeed feeds,
            Checkpoints checkpoints,
            SignedLog log,
            PublicAddress address,
            RestorationStore restorations,
            WitnessStandings standings,
            EraStore eras,
            Scribe scribe) {
        this.record = record;
        this.acts = acts;
        this.asking = asking;
        this.find = find;
        this.facets = facets;
        this.words = words;
        this.feeds = feeds;
        this.checkpoints = checkpoints;
        this.log = log;
        this.address = address;
        this.restorations = restorations;
        this.standings = standings;
        this.eras = eras;
        this.scribe = scribe;
    }

    /** One page of acts, and where the next one begins. */
    private record Shown(List<RecordedAct> acts, Optional<Long> next) {}

    @GetMapping(PATH)
    @Access(Who.ANYONE)
    Rendered list(
            Page page,
            @RequestParam(name = "before", defaultValue = "") String before,
            @RequestParam MultiValueMap<String, String> parameters) {
        AskedActs asked = asking.read(PATH, parameters);
        Optional<Long> from = before.matches("[1-9]\\d{0,17}") ? Optional.of(Long.parseLong(before)) : Optional.empty();
        Wish wish = asked.wish();
        Shown shown = asked.filter().isAll() && asked.unknown().isEmpty()
                ? latest(from)
                : found(asked, from.orElse(Long.MAX_VALUE), PAGE);
        ActFacets.Offered offered = asked.unknown().isEmpty()
                ? facets.of(asked, page)
                : new ActFacets.Offered(List.of(), new Counted(0, false));
        Map<String, Object> model = new HashMap<>();
        model.put(
                "list",
                new ActsPage(
                        words.tell(shown.acts, page.words()),
                        offered.total(),
                        offered.facets(),
                        chips(asked, page),
                        wish.chosen().getOrDefault(AskedActs.THING, Set.of()).stream()
                                .findFirst()
                                .orElse(""),
                        asked.unknown().stream().findFirst(),
                        from.isPresent() ? wish.address() : "",
                        shown.next
                                .map(next -> wish.address(Map.of("before", next.toString())))
                                .orElse(""),
                        wish.at(PATH + ".atom").address(Map.of("lang", page.lang())),
                        wish.at(ActLinesController.PATH).address()));
        model.put("checkpoint", checkpoints.latest());
        model.put("stopped", !scribe.well());
        model.put("eras", eras.all());
        model.put("restored", restorations.latest(RESTORED));
        model.put("witnesses", standings.all());
        model.put("address", address.origin());
        model.put("vkey", log.key().map(key -> key.verifierKey().vkey()).orElse(""));
        return page.show("record/record", model);
    }

    /** The same acts as a feed, the latest of them. */
    @GetMapping(PATH + ".atom")
    @Access(Who.ANYONE)
    ResponseEntity<byte[]> feed(Page page, @RequestParam MultiValueMap<String, String> parameters) {
        AskedActs asked = asking.read(PATH, parameters);
        if (!asked.unknown().isEmpty()) {
            throw new NoSuchActs(asked);
        }
        if (asked.filter().isAll()) {
            return feeds.of(page, page.t("record.feed"), PATH, record.latest(Optional.empty(), ActsFeed.ACTS));
        }
        String narrowed = chips(asked, page).stream().map(Frame.Link::name).collect(Collectors.joining(", "));
        return feeds.of(
                page,
                page.t("record.feed.of", narrowed),
                asked.wish().address(),
                found(asked, Long.MAX_VALUE, ActsFeed.ACTS).acts);
    }

    /** The latest of all, those among them that no checkpoint covers yet. */
    private Shown latest(Optional<Long> before) {
        List<RecordedAct> read = record.latest(before, PAGE + 1);
        List<RecordedAct> shown = read.subList(0, Math.min(PAGE, read.size()));
        return new Shown(shown, read.size() > PAGE ? Optional.of(shown.getLast().order()) : Optional.empty());
    }

    private Shown found(AskedActs asked, long before, int limit) {
        if (!asked.unknown().isEmpty()) {
            return new Shown(List.of(), Optional.empty());
        }
        FoundActs found = find.before(asked.filter(), before, limit);
        Map<Long, RecordedAct> read = acts.atAll(found.indexes());
        return new Shown(
                found.indexes().stream().map(read::get).filter(Objects::nonNull).toList(),
                found.next().isPresent() ? Optional.of(found.next().getAsLong()) : Optional.empty());
    }

    /** What the list is narrowed to, each with the address of the list without it. */
    private static List<Frame.Link> chips(AskedActs asked, Page page) {
        return asked.wish().chosen().entrySet().stream()
                .flatMap(facet -> facet.getValue().stream()
                        .map(value -> new Frame.Link(
                                facet.getKey().equals(AskedActs.TYPE)
                                        ? ActsInWords.kind(value, page.words())
                                        : asked.names()
                                                .getOrDefault(
                                                        value,
                                                        NamedThings.id(value).isPresent()
                                                                ? page.t("record.unnamed")
                                                                : value),
                                asked.wish().without(facet.getKey(), value).address())))
                .toList();
    }
}
