package org.multitude.contribution;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.multitude.contribution.FindContribution.Address;
import org.multitude.identity.PersonId;
import org.multitude.platform.text.Prose;
import org.multitude.platform.web.Access;
import org.multitude.platform.web.Access.Who;
import org.multitude.platform.web.Caller;
import org.multitude.platform.web.ChangedMeanwhile;
import org.multitude.platform.web.Form;
import org.multitude.platform.web.NotAllowed;
import org.multitude.platform.web.NotFound;
import org.multitude.platform.web.Once;
import org.multitude.platform.web.Page;
import org.multitude.platform.web.Redirect;
import org.multitude.platform.web.Rendered;
import org.multitude.record.RecordedAct;
import org.multitude.record.Writings;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** The forms that correct a contribution or a message, and the pages of their former wordings. */
@Controller
class CorrectionController {
    private static final String COMMENT = ContributionController.ONE + "/comments/{comment}";
    private static final String CORRECT = "/correct";
    private static final String WORDINGS = "/wordings";

    private final FindContribution find;
    private final CommentStore comments;
    private final WordingStore wordings;
    private final Writings writings;
    private final CorrectContribution ofContribution;
    private final CorrectComment ofComment;
    private final Once once;

    CorrectionController(
            FindContribution find,
            CommentStore comments,
            WordingStore wordings,
            Writings writings,
            CorrectContribution ofContribution,
            CorrectComment ofComment,
            Once once) {
        this.find = find;
        this.comments = comments;
        this.wordings = wordings;
        this.writings = writings;
        this.ofContribution = ofContribution;
        this.ofComment = ofComment;
        this.once = once;
    }

    @GetMapping(ContributionController.ONE + CORRECT)
    @Access(Who.SIGNED_IN)
    Rendered askContribution(
            Page page,
            Caller caller,
            @PathVariable("opening") String opening,
            @PathVariable("slug") String slug,
            @PathVariable("number") int number) {
        ContributionRow row = find.row(new Address(opening, slug, number));
        Contribution contribution = row.contribution().unlessErased();
        own(contribution.submission().author(), caller);
        CannotCorrect.unless(contribution);
        mayAgain(contribution.id().value());
        return page.show("contribution/correct", form(row, Optional.empty(), opened(contribution)));
    }

    @PostMapping(ContributionController.ONE + CORRECT)
    @Access(Who.SIGNED_IN)
    Object correctContribution(
            Page page,
            Caller caller,
            Form form,
            @PathVariable("opening") String opening,
            @PathVariable("slug") String slug,
            @PathVariable("number") int number) {
        Address address = new Address(opening, slug, number);
        ContributionRow row = find.row(address);
        Contribution contribution = row.contribution().unlessErased();
        own(contribution.submission().author(), caller);
        String title = form.line("title", ContributeController.LONGEST_TITLE);
        Prose text = form.prose("text", ContributeController.LONGEST_TEXT);
        if (form.hasErrors()) {
            return page.invalid("contribution/correct", form(row, Optional.empty(), form));
        }
        CorrectContribution.Draft draft = new CorrectContribution.Draft(title, text);
        try {
            return Redirect.to(once.run(form, caller.id(), () -> {
                ofContribution.correct(new PersonId(caller.id()), contribution.id(), form.version(), draft);
                return row.address();
            }));
        } catch (CannotCorrect refused) {
            return refused(page, find.row(address), Optional.empty(), form, refused);
        } catch (ChangedMeanwhile changed) {
            ContributionRow now = find.row(address);
            return changed(
                    page,
                    now,
                    Optional.empty(),
                    form.onVersion(now.contribution().version()));
        }
    }

    @GetMapping(COMMENT + CORRECT)
    @Access(Who.SIGNED_IN)
    Rendered askComment(
            Page page,
            Caller caller,
            @PathVariable("opening") String opening,
            @PathVariable("slug") String slug,
            @PathVariable("number") int number,
            @PathVariable("comment") String id) {
        ContributionRow row = find.row(new Address(opening, slug, number));
        Comment comment = readable(row, id);
        own(comment.author(), caller);
        mayAgain(comment.id().value());
        return page.show("contribution/correct", form(row, Optional.of(comment), opened(comment)));
    }

    @PostMapping(COMMENT + CORRECT)
    @Access(Who.SIGNED_IN)
    Object correctComment(
            Page page,
            Caller caller,
            Form form,
            @PathVariable("opening") String opening,
            @PathVariable("slug") String slug,
            @PathVariable("number") int number,
            @PathVariable("comment") String id) {
        ContributionRow row = find.row(new Address(opening, slug, number));
        Comment comment = readable(row, id);
        own(comment.author(), caller);
        Prose text = form.prose("text", ContributionController.LONGEST_COMMENT);
        if (form.hasErrors()) {
            return page.invalid("contribution/correct", form(row, Optional.of(comment), form));
        }
        try {
            return Redirect.to(once.run(form, caller.id(), () -> {
                ofComment.correct(new PersonId(caller.id()), comment.id(), form.version(), text);
                return comment.id().on(row.address());
            }));
        } catch (CannotCorrect refused) {
            return refused(page, row, Optional.of(comment), form, refused);
        } catch (ChangedMeanwhile changed) {
            Comment now = readable(row, id);
            return changed(
                    page,
                    row,
                    Optional.of(now),
                    form.onVersion(wordings.times(now.id().value())));
        }
    }

    @GetMapping(ContributionController.ONE + WORDINGS)
    @Access(Who.ANYONE)
    Object wordingsOfContribution(
            Page page,
            @PathVariable("opening") String opening,
            @PathVariable("slug") String slug,
            @PathVariable("number") int number,
            @RequestParam(name = "to", defaultValue = "0") int to,
            @RequestParam(name = "plain", defaultValue = "false") boolean plain) {
        ContributionRow row = find.row(new Address(opening, slug, number));
        Contribution contribution = row.contribution();
        if (contribution.erased()) {
            return Redirect.to(row.address());
        }
        WordingStep step = WordingStep.of(
                wordings.of(contribution.id().value()),
                contribution.title(),
                contribution.submission().text(),
                to);
        return wordings(page, row, Optional.empty(), step, plain);
    }

    @GetMapping(COMMENT + WORDINGS)
    @Access(Who.ANYONE)
    Object wordingsOfComment(
            Page page,
            @PathVariable("opening") String opening,
            @PathVariable("slug") String slug,
            @PathVariable("number") int number,
            @PathVariable("comment") String id,
            @RequestParam(name = "to", defaultValue = "0") int to,
            @RequestParam(name = "plain", defaultValue = "false") boolean plain) {
        ContributionRow row = find.row(new Address(opening, slug, number));
        Comment comment = comment(row, id);
        if (comment.erased()) {
            return Redirect.to(comment.id().on(row.address()));
        }
        WordingStep step = WordingStep.of(wordings.of(comment.id().value()), "", comment.text(), to);
        return wordings(page, row, Optional.of(comment), step, plain);
    }

    private Rendered wordings(
            Page page, ContributionRow row, Optional<Comment> comment, WordingStep step, boolean plain) {
        Contribution contribution = row.contribution();
        boolean hidden = contribution.erased()
                && writings.erasure(contribution.id().value())
                        .filter(RecordedAct::restricts)
                        .isPresent();
        return page.show(
                "contribution/wordings",
                Map.of("row", row, "comment", comment, "step", step, "hidden", hidden, "plain", plain));
    }

    private Comment comment(ContributionRow row, String id) {
        return CommentId.parse(id)
                .flatMap(comment ->
                        comments.byIds(List.of(comment.value())).stream().findFirst())
                .filter(found -> found.contribution().equals(row.contribution().id()))
                .orElseThrow(NotFound::new);
    }

    private Comment readable(ContributionRow row, String id) {
        row.contribution().unlessErased();
        Comment comment = comment(row, id);
        if (comment.erased()) {
            throw new NotFound();
        }
        return comment;
    }

    private static void own(Author author, Caller caller) {
        if (!author.person().value().equals(caller.id())) {
            throw new NotAllowed();
        }
    }

    private void mayAgain(UUID thing) {
        if (wordings.times(thing) >= Wording.MOST) {
            throw CannotCorrect.often();
        }
    }

    private static Form opened(Contribution contribution) {
        return Form.of(Map.of(
                "title",
                contribution.title(),
                "text",
                contribution.submission().text(),
                "_version",
                Integer.toString(contribution.version())));
    }

    private Form opened(Comment comment) {
        return Form.of(Map.of(
                "text",
                comment.text(),
                "_version",
                Integer.toString(wordings.times(comment.id().value()))));
    }

    private static Rendered changed(Page page, ContributionRow row, Optional<Comment> comment, Form again) {
        Map<String, Object> parameters = form(row, comment, again);
        parameters.put("changed", true);
        return page.show(HttpStatus.CONFLICT, "contribution/correct", parameters);
    }

    /** What she typed is there to be copied. */
    private static Rendered refused(
            Page page, ContributionRow row, Optional<Comment> comment, Form typed, CannotCorrect refused) {
        Map<String, Object> parameters = form(row, comment, typed);
        parameters.put("refused", Optional.of(refused));
        return page.show(HttpStatus.CONFLICT, "contribution/correct", parameters);
    }

    private static Map<String, Object> form(ContributionRow row, Optional<Comment> comment, Form form) {
        Map<String, Object> parameters = new HashMap<>();
        parameters.put("row", row);
        parameters.put("comment", comment);
        parameters.put("form", form);
        parameters.put("changed", false);
        parameters.put("refused", Optional.empty());
        return parameters;
    }
}
