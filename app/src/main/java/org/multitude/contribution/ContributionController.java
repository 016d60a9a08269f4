package org.multitude.contribution;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.multitude.commons.CommonsEntry;
import org.multitude.contribution.FindContribution.Address;
import org.multitude.identity.PersonId;
import org.multitude.platform.database.Cursor;
import org.multitude.platform.text.Prose;
import org.multitude.platform.web.Access;
import org.multitude.platform.web.Access.Who;
import org.multitude.platform.web.Caller;
import org.multitude.platform.web.Form;
import org.multitude.platform.web.Once;
import org.multitude.platform.web.Page;
import org.multitude.platform.web.Redirect;
import org.multitude.platform.web.Rendered;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** The contributions to a commons, and the whole story of one with its discussion. */
@Controller
class ContributionController {
    static final String LIST = "/{opening:data|code|policy}/{slug}/contributions";
    static final String ONE = LIST + "/{number:[1-9][0-9]{0,8}}";
    private static final int PAGE = 30;
    static final int LONGEST_COMMENT = 5_000;

    private final FindContribution find;
    private final Stories stories;
    private final ContributionLists lists;
    private final CommentContribution comment;
    private final Once once;

    ContributionController(
            FindContribution find, Stories stories, ContributionLists lists, CommentContribution comment, Once once) {
        this.find = find;
        this.stories = stories;
        this.lists = lists;
        this.comment = comment;
        this.once = once;
    }

    @GetMapping(LIST)
    @Access(Who.ANYONE)
    Rendered list(
            Page page,
            @PathVariable("opening") String opening,
            @PathVariable("slug") String slug,
            @RequestParam(name = "state", defaultValue = "") String state,
            @RequestParam(name = "after", defaultValue = "") String after) {
        CommonsEntry commons = find.commons(opening, slug);
        ContributionLists.Which which = ContributionLists.Which.of(state);
        return page.show(
                "contribution/list",
                Map.of(
                        "contributions", lists.of(commons, find.body(commons), 0),
                        "which", which.name().toLowerCase(java.util.Locale.ROOT),
                        "rows", lists.page(commons.id(), which, Cursor.parse(after), PAGE),
                        "first", after.isEmpty()));
    }

    @GetMapping(ONE)
    @Access(Who.ANYONE)
    Rendered show(
            Page page,
            @PathVariable("opening") String opening,
            @PathVariable("slug") String slug,
            @PathVariable("number") int number,
            @RequestParam(name = "after", defaultValue = "") String after,
            @RequestParam(name = "comment", defaultValue = "") String comment,
            @RequestParam(name = "quote", defaultValue = "") String quote) {
        Address address = new Address(opening, slug, number);
        Optional<Cursor> from =
                Cursor.parse(after).or(() -> CommentId.parse(comment).flatMap(id -> stories.partWith(address, id)));
        Form form = Form.of(Map.of("quote", quote, "passage", ""));
        Story story = stories.story(address, from, form, page);
        return page.show(
                story.contribution().erased() ? HttpStatus.GONE : HttpStatus.OK,
                "contribution/story",
                Map.of("story", story, "first", from.isEmpty(), "form", form));
    }

    @PostMapping(ONE + "/comments")
    @Access(Who.SIGNED_IN)
    Object comment(
            Page page,
            Caller caller,
            Form form,
            @PathVariable("opening") String opening,
            @PathVariable("slug") String slug,
            @PathVariable("number") int number) {
        Address address = new Address(opening, slug, number);
        ContributionRow row = find.row(address);
        row.contribution().unlessErased();
        Prose text = form.prose("text", LONGEST_COMMENT);
        if (form.hasErrors()) {
            return again(page, address, form);
        }
        CommentContribution.Draft draft = new CommentContribution.Draft(
                text, form.ticked("showName"), form.ticked("forTheBody"), quote(form), addressed(form));
        try {
            return Redirect.to(once.run(form, caller.id(), () -> {
                Comment written = comment.comment(
                        new PersonId(caller.id()), row.contribution().id(), draft);
                return written.id().on(row.address());
            }));
        } catch (QuoteGone gone) {
            form.wrong("text", gone.key());
            return again(page, address, form);
        } catch (CannotAddress cannot) {
            form.wrong("addressed", cannot.key(), cannot.arguments());
            return again(page, address, form);
        }
    }

    private Rendered again(Page page, Address address, Form form) {
        Story story = stories.story(address, Optional.empty(), form, page);
        return page.invalid("contribution/story", Map.of("story", story, "first", true, "form", form));
    }

    private static Optional<Quote> quote(Form form) {
        return CommentId.parse(form.value("quote"))
                .map(thing -> new Quote(
                        thing.value(), number(form.value("wording")).orElse(1), number(form.value("passage"))));
    }

    /** An id that nothing has stands for what is none. */
    private static List<UUID> addressed(Form form) {
        return form.values("addressed").stream()
                .map(typed -> CommentId.parse(typed).map(CommentId::value).orElseGet(UUID::randomUUID))
                .toList();
    }

    private static Optional<Integer> number(String typed) {
        return typed.matches("[1-9][0-9]{0,3}") ? Optional.of(Integer.valueOf(typed)) : Optional.empty();
    }
}
