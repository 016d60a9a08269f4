package org.multitude.opengov.consultation;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Map;
import org.multitude.opengov.consultation.ConsultationPages.Found;
import org.multitude.platform.web.Access;
import org.multitude.platform.web.Access.Who;
import org.multitude.platform.web.Caller;
import org.multitude.platform.web.Form;
import org.multitude.platform.web.NotFound;
import org.multitude.platform.web.Page;
import org.multitude.platform.web.Redirect;
import org.multitude.platform.web.Rendered;
import org.multitude.platform.web.SignInNeeded;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** The page of a consultation, and the vote. */
@Controller
class ConsultationController {
    static final String ONE = "/policy/{slug}/consultations/{number:[0-9]{1,9}}";
    /** What our script says of itself: it wants only the part of the page that changes. */
    private static final String SCRIPT = "X-Multitude-Part";

    private final ConsultationPages pages;
    private final Vote vote;
    private final VotingPace pace;
    private final ParticipationCookie cookie;

    ConsultationController(ConsultationPages pages, Vote vote, VotingPace pace, ParticipationCookie cookie) {
        this.pages = pages;
        this.vote = vote;
        this.pace = pace;
        this.cookie = cookie;
    }

    @GetMapping(ONE)
    @Access(Who.ANYONE)
    Rendered show(
            Page page,
            Caller caller,
            HttpServletRequest request,
            Found found,
            @RequestParam(name = "statement", defaultValue = "0") int asked) {
        return page.show(
                "opengov/consultation/consultation",
                Map.of("view", pages.view(found, cookie.reader(request, caller), asked, page.words())));
    }

    @PostMapping(ONE + "/votes")
    @Access(Who.ANYONE)
    Object take(
            Page page,
            Caller caller,
            Form form,
            HttpServletRequest request,
            HttpServletResponse response,
            Found found) {
        Reader reader = cookie.reader(request, caller);
        if (reader.person().isEmpty() && !found.consultation().said().signedOut()) {
            throw new SignInNeeded();
        }
        Choice choice = Choice.of(form.value("choice")).orElseThrow(ChoiceMissing::new);
        if (!form.value("statement").matches("[0-9]{1,9}")) {
            throw new NotFound();
        }
        slowDown(reader, request);
        Vote.Taken taken = vote.vote(
                new Voter(reader.person(), reader.ticket(), form.once()),
                found.id(),
                Integer.parseInt(form.value("statement")),
                choice);
        taken.ticket().ifPresent(ticket -> cookie.give(response, found.path(), ticket));
        if (taken.adopted()) {
            cookie.clear(response, found.path());
        }
        if (request.getHeader(SCRIPT) != null) {
            Reader now = new Reader(caller, taken.ticket().or(reader::ticket));
            return page.show("opengov/consultation/vote", Map.of("band", pages.band(found, now)));
        }
        return Redirect.to(
                form.value("from").equals("answers")
                        ? found.path() + "/answers#statement-" + form.value("statement")
                        : found.path() + "#vote");
    }

    private void slowDown(Reader reader, HttpServletRequest request) {
        if (reader.person().isPresent()) {
            pace.vote(reader.person().get().toString());
        } else if (reader.ticket().isPresent()) {
            pace.vote(reader.ticket().get());
        } else {
            pace.newcomer(request.getRemoteAddr());
        }
    }
}
