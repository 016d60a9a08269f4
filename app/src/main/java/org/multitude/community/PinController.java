package org.multitude.community;

import java.time.Clock;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.multitude.identity.PersonId;
import org.multitude.platform.web.Access;
import org.multitude.platform.web.Access.Who;
import org.multitude.platform.web.Caller;
import org.multitude.platform.web.Form;
import org.multitude.platform.web.Once;
import org.multitude.platform.web.Page;
import org.multitude.platform.web.Redirect;
import org.multitude.platform.web.Rendered;
import org.multitude.record.NamedThings;
import org.multitude.record.ThingNames;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;

/** Where facilitators choose what comes first on the page of their community. */
@Controller
class PinController {
    private static final int ADDRESS = 500;
    private static final int OFFERED = 5;

    private final CommunityPages pages;
    private final Pinned pinned;
    private final CallStore calls;
    private final MeetingStore meetings;
    private final PinThing pinning;
    private final UnpinThing unpinning;
    private final NamedThings things;
    private final Once once;
    private final Clock clock;

    PinController(
            CommunityPages pages,
            Pinned pinned,
            CallStore calls,
            MeetingStore meetings,
            PinThing pinning,
            UnpinThing unpinning,
            NamedThings things,
            Once once,
            Clock clock) {
        this.pages = pages;
        this.pinned = pinned;
        this.calls = calls;
        this.meetings = meetings;
        this.pinning = pinning;
        this.unpinning = unpinning;
        this.things = things;
        this.once = once;
        this.clock = clock;
    }

    @GetMapping("/communities/{slug}/pinned")
    @Access(Who.FACILITATOR)
    Rendered show(Page page, Caller caller, @PathVariable("slug") String slug) {
        Community community = pages.facilitated(caller, slug);
        return page.show("community/pinned", parameters(page, community, Form.empty()));
    }

    @PostMapping("/communities/{slug}/pinned")
    @Access(Who.FACILITATOR)
    Object pin(Page page, Form form, Caller caller, @PathVariable("slug") String slug) {
        Community community = pages.facilitated(caller, slug);
        Optional<UUID> thing = thing(form);
        if (form.hasErrors() || thing.isEmpty()) {
            return page.invalid("community/pinned", parameters(page, community, form));
        }
        return Redirect.to(once.run(form, caller.id(), () -> {
            pinning.pin(new PersonId(caller.id()), community.id(), thing.get());
            return community.address() + "/pinned";
        }));
    }

    @PostMapping("/communities/{slug}/pinned/{pin}/unpin")
    @Access(Who.FACILITATOR)
    Object unpin(Form form, Caller caller, @PathVariable("slug") String slug, @PathVariable("pin") UUID pin) {
        Community community = pages.facilitated(caller, slug);
        return Redirect.to(once.run(form, caller.id(), () -> {
            unpinning.unpin(new PersonId(caller.id()), community.id(), new PinId(pin));
            return community.address() + "/pinned";
        }));
    }

    /** What a button names, or the page at the address that was typed. */
    private Optional<UUID> thing(Form form) {
        if (!form.value("thing").isEmpty()) {
            return Optional.of(form.id("thing"));
        }
        String typed = form.line("address", ADDRESS);
        Optional<UUID> thing = things.meant(typed).map(ThingNames.Shown::things).map(List::getFirst);
        if (thing.isEmpty()) {
            form.wrong("address", "community.pin.unknown", typed);
        }
        return thing;
    }

    private Map<String, Object> parameters(Page page, Community community, Form form) {
        List<PinnedThing> shown = pinned.of(community.id());
        List<UUID> already = shown.stream().map(PinnedThing::thing).toList();
        List<UUID> near = new ArrayList<>(Stream.of(
                        calls.latest(community.id(), Integer.MAX_VALUE, OFFERED).stream()
                                .filter(Call::open)
                                .map(call -> call.id().value()),
                        meetings.coming(community.id(), clock.instant(), OFFERED).stream()
                                .map(meeting -> meeting.id().value()),
                        pages.cared(community, page.words()).stream()
                                .limit(OFFERED)
                                .map(cared -> cared.commons().id().value()))
                .flatMap(ids -> ids)
                .filter(id -> !already.contains(id))
                .toList());
        Map<UUID, ThingNames.Named> names = things.name(near);
        near.removeIf(id -> !names.containsKey(id));
        Map<String, Object> parameters = new HashMap<>();
        parameters.put("community", community);
        parameters.put("pinned", shown);
        parameters.put("gone", pinned.gone(community.id()));
        parameters.put("near", near);
        parameters.put("names", names);
        parameters.put("most", Pin.MOST);
        parameters.put("form", form);
        return parameters;
    }
}
