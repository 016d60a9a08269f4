package org.multitude.identity;

import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.multitude.identity.OwnActs.Own;
import org.multitude.platform.database.Cursor;
import org.multitude.platform.database.Slice;
import org.multitude.platform.text.Words;
import org.multitude.platform.web.Access;
import org.multitude.platform.web.Access.Who;
import org.multitude.platform.web.Caller;
import org.multitude.platform.web.Frame;
import org.multitude.platform.web.Page;
import org.multitude.platform.web.Rendered;
import org.multitude.record.ActId;
import org.multitude.record.ActsInWords;
import org.multitude.record.PublicRecord;
import org.multitude.record.RecordedAct;
import org.multitude.record.ToldAct;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** What a person did in public, each act with its receipt; only she sees that they are hers. */
@Controller
@Order(5)
class OwnActsController implements OnAccountPage {
    private static final String PATH = "/account/acts";
    private static final int PAGE = 30;
    private static final Comparator<Own> NEWEST_FIRST = Comparator.comparing(Own::at)
            .thenComparing(own -> own.act().toString())
            .reversed();

    private final List<OwnActs> sources;
    private final PublicRecord record;
    private final ActsInWords words;

    OwnActsController(List<OwnActs> sources, PublicRecord record, ActsInWords words) {
        this.sources = List.copyOf(sources);
        this.record = record;
        this.words = words;
    }

    @Override
    public List<Frame.Link> links(PersonId person, Words words) {
        return List.of(new Frame.Link(words.t("identity.acts"), PATH));
    }

    @GetMapping(PATH)
    @Access(Who.SIGNED_IN)
    Rendered acts(Page page, Caller caller, @RequestParam(name = "before", defaultValue = "") String before) {
        Optional<Cursor> place = Cursor.parse(before);
        Slice<Own> own = own(new PersonId(caller.id()), place.orElse(Cursor.NEWEST));
        Map<ActId, RecordedAct> acts =
                record.byIds(own.items().stream().map(Own::act).toList());
        List<ToldAct> told = words.tell(
                own.items().stream()
                        .map(Own::act)
                        .map(acts::get)
                        .filter(Objects::nonNull)
                        .toList(),
                page.words());
        return page.show(
                "identity/acts",
                Map.of(
                        "acts",
                        told,
                        "first",
                        place.isPresent() ? PATH : "",
                        "next",
                        own.next().map(next -> PATH + "?before=" + next.text()).orElse("")));
    }

    private Slice<Own> own(PersonId person, Cursor place) {
        List<Own> all = sources.stream()
                .flatMap(source -> source.before(person, place, PAGE + 1).stream())
                .sorted(NEWEST_FIRST)
                .limit(PAGE + 1L)
                .toList();
        return Slice.of(all, PAGE, Own::cursor);
    }
}
