package org.multitude.contribution;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.multitude.contribution.FindContribution.Address;
import org.multitude.identity.PersonId;
import org.multitude.platform.web.Access;
import org.multitude.platform.web.Access.Who;
import org.multitude.platform.web.Caller;
import org.multitude.platform.web.ChangedMeanwhile;
import org.multitude.platform.web.Choice;
import org.multitude.platform.web.Form;
import org.multitude.platform.web.NotAllowed;
import org.multitude.platform.web.Once;
import org.multitude.platform.web.Page;
import org.multitude.platform.web.Redirect;
import org.multitude.platform.web.Rendered;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;

/** The form that merges a contribution into one that asks the same. */
@Controller
class MergeController {
    private static final String PATH = ContributionController.ONE + "/merge";

    private final FindContribution find;
    private final SimilarContributions similar;
    private final ContributionLists lists;
    private final MergeContribution merge;
    private final Once once;

    MergeController(
            FindContribution find,
            SimilarContributions similar,
            ContributionLists lists,
            MergeContribution merge,
            Once once) {
        this.find = find;
        this.similar = similar;
        this.lists = lists;
        this.merge = merge;
        this.once = once;
    }

    @GetMapping(PATH)
    @Access(Who.SIGNED_IN)
    Rendered ask(
            Page page,
            Caller caller,
            @PathVariable("opening") String opening,
            @PathVariable("slug") String slug,
            @PathVariable("number") int number) {
        ContributionRow row = mine(new Address(opening, slug, number), caller);
        row.contribution().life().merge();
        Form form =
                Form.of(Map.of("_version", Integer.toString(row.contribution().version())));
        return page.show("contribution/merge", parameters(page, row, form, false));
    }

    @PostMapping(PATH)
    @Access(Who.SIGNED_IN)
    Object merge(
            Page page,
            Caller caller,
            Form form,
            @PathVariable("opening") String opening,
            @PathVariable("slug") String slug,
            @PathVariable("number") int number) {
        Address address = new Address(opening, slug, number);
        ContributionRow row = mine(address, caller);
        String into = form.choice(
                "into", others(row).stream().map(other -> other.id().toString()).toList());
        if (form.hasErrors()) {
            return page.invalid("contribution/merge", parameters(page, row, form, false));
        }
        try {
            return Redirect.to(once.run(form, caller.id(), () -> {
                merge.merge(
                        new PersonId(caller.id()),
                        row.contribution().id(),
                        form.version(),
                        new ContributionId(UUID.fromString(into)));
                return row.address();
            }));
        } catch (ChangedMeanwhile changed) {
            ContributionRow now = find.row(address);
            Form again = form.onVersion(now.contribution().version());
            return page.show(HttpStatus.CONFLICT, "contribution/merge", parameters(page, now, again, true));
        }
    }

    @PostMapping(ContributionController.ONE + "/unmerge")
    @Access(Who.SIGNED_IN)
    ResponseEntity<Void> undo(
            Caller caller,
            Form form,
            @PathVariable("opening") String opening,
            @PathVariable("slug") String slug,
            @PathVariable("number") int number) {
        ContributionRow row = mine(new Address(opening, slug, number), caller);
        return Redirect.to(once.run(form, caller.id(), () -> {
            merge.undo(new PersonId(caller.id()), row.contribution().id());
            return row.address();
        }));
    }

    private ContributionRow mine(Address address, Caller caller) {
        ContributionRow row = find.row(address);
        row.contribution().unlessErased();
        if (!merge.may(new PersonId(caller.id()), row.commons())) {
            throw new NotAllowed();
        }
        return row;
    }

    private List<Contribution> others(ContributionRow row) {
        return similar.waiting(row.contribution().body(), row.contribution().title()).stream()
                .filter(other -> !other.id().equals(row.contribution().id()))
                .toList();
    }

    private Map<String, Object> parameters(Page page, ContributionRow row, Form form, boolean changed) {
        List<Choice> choices = lists.rows(others(row)).stream()
                .map(other -> new Choice(
                        other.contribution().id().toString(),
                        other.contribution().title(),
                        page.t(
                                "merge.choice",
                                page.number(other.contribution().number()),
                                other.commons().title())))
                .toList();
        return Map.of("row", row, "form", form, "changed", changed, "choices", choices);
    }
}
