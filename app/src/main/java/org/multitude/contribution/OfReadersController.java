package org.multitude.contribution;

import java.util.Map;
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
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;

/** What the public does with a contribution: support it, contest its answer, say whether that was useful. */
@Controller
class OfReadersController {
    private static final String CONTEST = ContributionController.ONE + "/contest";
    private static final int LONGEST_TEXT = 10_000;

    private final FindContribution find;
    private final SupportContribution support;
    private final ContestAnswer contest;
    private final AddressedStore addressed;
    private final SaySatisfaction satisfaction;
    private final Once once;

    OfReadersController(
            FindContribution find,
            SupportContribution support,
            ContestAnswer contest,
            AddressedStore addressed,
            SaySatisfaction satisfaction,
            Once once) {
        this.find = find;
        this.support = support;
        this.contest = contest;
        this.addressed = addressed;
        this.satisfaction = satisfaction;
        this.once = once;
    }

    @PostMapping(ContributionController.ONE + "/support")
    @Access(Who.SIGNED_IN)
    ResponseEntity<Void> support(
            Caller caller,
            Form form,
            @PathVariable("opening") String opening,
            @PathVariable("slug") String slug,
            @PathVariable("number") int number) {
        ContributionRow row = find.row(new Address(opening, slug, number));
        PersonId person = new PersonId(caller.id());
        ContributionId id = row.contribution().id();
        return Redirect.to(once.run(form, caller.id(), () -> {
            if (form.value("wanted").equals("no")) {
                support.withdraw(person, id);
            } else {
                support.support(person, id);
            }
            return row.address();
        }));
    }

    @PostMapping(ContributionController.ONE + "/addressed")
    @Access(Who.SIGNED_IN)
    ResponseEntity<Void> addressed(
            Caller caller,
            Form form,
            @PathVariable("opening") String opening,
            @PathVariable("slug") String slug,
            @PathVariable("number") int number) {
        ContributionRow row = find.row(new Address(opening, slug, number));
        addressed.silence(
                new PersonId(caller.id()),
                row.contribution().id(),
                form.value("wanted").equals("no"));
        return Redirect.to(row.address() + "#discussion");
    }

    @PostMapping(ContributionController.ONE + "/satisfaction")
    @Access(Who.SIGNED_IN)
    ResponseEntity<Void> satisfaction(
            Caller caller,
            Form form,
            @PathVariable("opening") String opening,
            @PathVariable("slug") String slug,
            @PathVariable("number") int number) {
        ContributionRow row = own(new Address(opening, slug, number), caller);
        Usefulness useful = Usefulness.of(form.value("useful")).orElseThrow(NotFound::new);
        return Redirect.to(once.run(form, caller.id(), () -> {
            satisfaction.say(new PersonId(caller.id()), row.contribution().id(), useful);
            return row.address() + "#satisfaction";
        }));
    }

    @GetMapping(CONTEST)
    @Access(Who.SIGNED_IN)
    Rendered ask(
            Page page,
            Caller caller,
            @PathVariable("opening") String opening,
            @PathVariable("slug") String slug,
            @PathVariable("number") int number) {
        ContributionRow row = own(new Address(opening, slug, number), caller);
        row.contribution().life().contest();
        Form form =
                Form.of(Map.of("_version", Integer.toString(row.contribution().version())));
        return page.show("contribution/contest", Map.of("row", row, "form", form, "changed", false));
    }

    @PostMapping(CONTEST)
    @Access(Who.SIGNED_IN)
    Object contest(
            Page page,
            Caller caller,
            Form form,
            @PathVariable("opening") String opening,
            @PathVariable("slug") String slug,
            @PathVariable("number") int number) {
        Address address = new Address(opening, slug, number);
        ContributionRow row = own(address, caller);
        Prose reasons = form.prose("reasons", LONGEST_TEXT);
        if (form.hasErrors()) {
            return page.invalid("contribution/contest", Map.of("row", row, "form", form, "changed", false));
        }
        try {
            return Redirect.to(once.run(form, caller.id(), () -> {
                contest.contest(new PersonId(caller.id()), row.contribution().id(), form.version(), reasons);
                return row.address();
            }));
        } catch (ChangedMeanwhile changed) {
            ContributionRow now = find.row(address);
            Form again = form.onVersion(now.contribution().version());
            return page.show(
                    HttpStatus.CONFLICT, "contribution/contest", Map.of("row", now, "form", again, "changed", true));
        }
    }

    private ContributionRow own(Address address, Caller caller) {
        ContributionRow row = find.row(address);
        row.contribution().unlessErased();
        if (!row.contribution().submission().author().person().value().equals(caller.id())) {
            throw new NotAllowed();
        }
        return row;
    }
}
