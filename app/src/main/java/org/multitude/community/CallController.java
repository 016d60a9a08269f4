package org.multitude.community;

import java.net.URI;
import java.time.Clock;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.multitude.identity.ActorKind;
import org.multitude.identity.People;
import org.multitude.identity.PersonId;
import org.multitude.platform.text.Prose;
import org.multitude.platform.text.Words;
import org.multitude.platform.web.Access;
import org.multitude.platform.web.Access.Who;
import org.multitude.platform.web.Caller;
import org.multitude.platform.web.Choice;
import org.multitude.platform.web.Form;
import org.multitude.platform.web.NotFound;
import org.multitude.platform.web.Once;
import org.multitude.platform.web.Page;
import org.multitude.platform.web.Redirect;
import org.multitude.platform.web.Rendered;
import org.multitude.record.ActsInWords;
import org.multitude.record.PublicRecord;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** Pages of calls for contribution. */
@Controller
class CallController {
    private static final int TITLE = 160;
    private static final int NEED = 5_000;
    private static final int OUTCOME = 2_000;
    private static final int PAGE = 20;
    private static final int ACTS = 20;
    private static final int LONGEST_YEARS = 2;

    private final CommunityPages pages;
    private final CallStore calls;
    private final MembershipStore memberships;
    private final OpenCall opening;
    private final CloseCall closing;
    private final TakeCall taking;
    private final GiveBackCall givingBack;
    private final People people;
    private final PublicRecord record;
    private final ActsInWords inWords;
    private final Once once;
    private final Clock clock;

    CallController(
            CommunityPages pages,
            CallStore calls,
            MembershipStore memberships,
            OpenCall opening,
            CloseCall closing,
            TakeCall taking,
            GiveBackCall givingBack,
            People people,
            PublicRecord record,
            ActsInWords inWords,
            Once once,
            Clock clock) {
        this.pages = pages;
        this.calls = calls;
        this.memberships = memberships;
        this.opening = opening;
        this.closing = closing;
        this.taking = taking;
        this.givingBack = givingBack;
        this.people = people;
        this.record = record;
        this.inWords = inWords;
        this.once = once;
        this.clock = clock;
    }

    @GetMapping("/communities/{slug}/calls")
    @Access(Who.ANYONE)
    Rendered list(
            Page page,
            Caller caller,
            @PathVariable("slug") String slug,
            @RequestParam(name = "before", defaultValue = "0") int before) {
        Community community = pages.community(slug);
        List<Call> read = calls.latest(community.id(), before > 0 ? before : Integer.MAX_VALUE, PAGE + 1);
        List<Call> shown = read.stream().limit(PAGE).toList();
        String next = read.size() > PAGE
                ? community.address() + "/calls?before=" + shown.getLast().number()
                : "";
        return page.show(
                "community/calls",
                Map.of(
                        "community",
                        community,
                        "calls",
                        shown,
                        "next",
                        next,
                        "facilitates",
                        membership(caller, community)
                                .filter(Membership::facilitates)
                                .isPresent()));
    }

    @GetMapping("/communities/{slug}/calls/new")
    @Access(Who.FACILITATOR)
    Rendered blank(Page page, Caller caller, @PathVariable("slug") String slug) {
        return page.show("community/call-new", draft(page, pages.facilitated(caller, slug), Form.empty()));
    }

    @PostMapping("/communities/{slug}/calls/new")
    @Access(Who.FACILITATOR)
    Object open(Page page, Form form, Caller caller, @PathVariable("slug") String slug) {
        Community community = pages.facilitated(caller, slug);
        String title = form.line("title", TITLE);
        Prose need = form.prose("need", NEED);
        List<ActorKind> kinds = form.values("kinds").stream()
                .filter(ActorKind.codes()::contains)
                .distinct()
                .map(ActorKind::of)
                .toList();
        int wanted = wanted(form);
        Optional<LocalDate> until = form.day("until");
        LocalDate today = clock.instant().atZone(Words.ZONE).toLocalDate();
        until.filter(day -> day.isBefore(today) || day.isAfter(today.plusYears(LONGEST_YEARS)))
                .ifPresent(day -> form.wrong("until", "community.call.until.wrong", page.date(day)));
        if (form.hasErrors() || until.isEmpty()) {
            return page.invalid("community/call-new", draft(page, community, form));
        }
        OpenCall.Draft said = new OpenCall.Draft(title, need, kinds, until.get(), wanted);
        return Redirect.to(once.run(
                form,
                caller.id(),
                () -> opening.open(new PersonId(caller.id()), community.id(), said)
                        .address(community)));
    }

    @GetMapping("/communities/{slug}/calls/{number:[0-9]{1,9}}")
    @Access(Who.ANYONE)
    Rendered show(Page page, Caller caller, @PathVariable("slug") String slug, @PathVariable("number") int number) {
        Community community = pages.community(slug);
        Call call = call(community, number);
        Optional<PersonId> person = caller.account().map(account -> new PersonId(account.id()));
        Optional<Membership> membership = membership(caller, community);
        CallPage view = new CallPage(
                community,
                call,
                call.over(clock.instant(), Words.ZONE),
                calls.takers(call.id()).stream()
                        .map(taker -> CallTeller.somebody(taker, page.words()))
                        .toList(),
                membership.isPresent(),
                membership.filter(Membership::facilitates).isPresent(),
                person.flatMap(who -> calls.taking(who, call.id())).isPresent(),
                person.flatMap(people::find).flatMap(who -> who.publicName()).isPresent(),
                inWords.tell(record.about(call.id().value(), ACTS), page.words()));
        return page.show("community/call", Map.of("view", view, "form", Form.empty()));
    }

    @PostMapping("/communities/{slug}/calls/{number:[0-9]{1,9}}/take")
    @Access(Who.SIGNED_IN)
    Object take(Form form, Caller caller, @PathVariable("slug") String slug, @PathVariable("number") int number) {
        Community community = pages.community(slug);
        Call call = call(community, number);
        return Redirect.to(once.run(form, caller.id(), () -> {
            taking.take(new PersonId(caller.id()), community.id(), call.id(), form.ticked("showName"));
            return call.address(community);
        }));
    }

    @PostMapping("/communities/{slug}/calls/{number:[0-9]{1,9}}/give-back")
    @Access(Who.SIGNED_IN)
    Object giveBack(Form form, Caller caller, @PathVariable("slug") String slug, @PathVariable("number") int number) {
        Community community = pages.community(slug);
        Call call = call(community, number);
        return Redirect.to(once.run(form, caller.id(), () -> {
            givingBack.giveBack(new PersonId(caller.id()), community.id(), call.id());
            return call.address(community);
        }));
    }

    @GetMapping("/communities/{slug}/calls/{number:[0-9]{1,9}}/close")
    @Access(Who.FACILITATOR)
    Rendered closeForm(
            Page page, Caller caller, @PathVariable("slug") String slug, @PathVariable("number") int number) {
        Community community = pages.facilitated(caller, slug);
        return page.show(
                "community/call-close",
                Map.of("community", community, "call", call(community, number), "form", Form.empty()));
    }

    @PostMapping("/communities/{slug}/calls/{number:[0-9]{1,9}}/close")
    @Access(Who.FACILITATOR)
    Object close(
            Page page,
            Form form,
            Caller caller,
            @PathVariable("slug") String slug,
            @PathVariable("number") int number) {
        Community community = pages.facilitated(caller, slug);
        Call call = call(community, number);
        Prose outcome = form.prose("outcome", OUTCOME);
        Optional<URI> address = form.optionalAddress("address");
        if (form.hasErrors()) {
            return page.invalid("community/call-close", Map.of("community", community, "call", call, "form", form));
        }
        return Redirect.to(once.run(form, caller.id(), () -> {
            closing.close(new PersonId(caller.id()), community.id(), call.id(), outcome, address);
            return call.address(community);
        }));
    }

    private static int wanted(Form form) {
        String typed = form.line("wanted", 5);
        if (form.problem("wanted").isEmpty()
                && (!typed.matches("[0-9]{1,4}")
                        || Integer.parseInt(typed) < 1
                        || Integer.parseInt(typed) > Call.MOST)) {
            form.wrong("wanted", "community.call.wanted.wrong", typed, Call.MOST);
        }
        return form.problem("wanted").isPresent() ? 0 : Integer.parseInt(typed);
    }

    private static Map<String, Object> draft(Page page, Community community, Form form) {
        Map<String, Object> parameters = new HashMap<>();
        parameters.put("community", community);
        parameters.put("form", form);
        parameters.put(
                "kinds",
                ActorKind.codes().stream()
                        .map(code -> new Choice(code, page.t("community.family." + code)))
                        .toList());
        return parameters;
    }

    private Optional<Membership> membership(Caller caller, Community community) {
        return caller.account().flatMap(account -> memberships.of(new PersonId(account.id()), community.id()));
    }

    private Call call(Community community, int number) {
        return calls.find(community.id(), number).orElseThrow(NotFound::new);
    }
}
