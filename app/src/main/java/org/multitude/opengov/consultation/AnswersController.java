package org.multitude.opengov.consultation;

import jakarta.servlet.http.HttpServletRequest;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.multitude.identity.PersonId;
import org.multitude.opengov.consultation.ConsultationPages.Found;
import org.multitude.platform.web.Access;
import org.multitude.platform.web.Access.Who;
import org.multitude.platform.web.Caller;
import org.multitude.platform.web.Form;
import org.multitude.platform.web.NotFound;
import org.multitude.platform.web.Page;
import org.multitude.platform.web.Redirect;
import org.multitude.platform.web.Rendered;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;

/** What a voter sees of her own votes: the list, where she changes them, and the receipt she keeps. */
@Controller
class AnswersController {
    private final VoteBands bands;
    private final OpinionViews views;
    private final ForgetParticipation forget;
    private final ParticipationCookie cookie;

    AnswersController(VoteBands bands, OpinionViews views, ForgetParticipation forget, ParticipationCookie cookie) {
        this.bands = bands;
        this.views = views;
        this.forget = forget;
        this.cookie = cookie;
    }

    @GetMapping(ConsultationController.ONE + "/answers")
    @Access(Who.ANYONE)
    Rendered answers(Page page, Caller caller, HttpServletRequest request, Found found) {
        Reader reader = cookie.reader(request, caller);
        Optional<Participation> own = bands.participation(found.consultation(), reader);
        List<CastVote> standing =
                bands.votes(own).stream().filter(CastVote::standing).toList();
        Map<Integer, Choice> choices = new HashMap<>();
        standing.forEach(vote -> choices.put(vote.statement(), vote.choice()));
        VoteBand band = bands.of(found.consultation(), found.path(), reader, own, standing, 0);
        return page.show(
                "opengov/consultation/answers",
                Map.of(
                        "entry", found.entry(),
                        "band", band,
                        "account", own.map(Participation::account).orElse(false),
                        "lines",
                                views.lines(
                                        found.id(),
                                        standing.stream()
                                                .map(CastVote::statement)
                                                .toList(),
                                        Optional.empty()),
                        "choices", choices,
                        "form", Form.empty()));
    }

    @PostMapping(ConsultationController.ONE + "/answers/forget")
    @Access(Who.SIGNED_IN)
    ResponseEntity<Void> forget(Caller caller, Found found) {
        forget.forget(new PersonId(caller.id()), found.id());
        return Redirect.to(found.path() + "/answers");
    }

    /** Her pseudonym and her leaves with their salts, as they stand in the ballots; it opens nobody else's. */
    @GetMapping(ConsultationController.ONE + "/receipt.csv")
    @Access(Who.ANYONE)
    ResponseEntity<byte[]> receipt(Caller caller, HttpServletRequest request, Found found) {
        Participation own = bands.participation(found.consultation(), cookie.reader(request, caller))
                .orElseThrow(NotFound::new);
        StringBuilder lines = new StringBuilder(Ballot.HEAD).append(",leaf\n");
        for (CastVote vote : bands.votes(Optional.of(own))) {
            Ballot ballot = new Ballot(own.pseudonym(), vote.statement(), vote.choice(), vote.turn(), vote.salt());
            lines.append(vote.batch() == 0 ? "" : Integer.toString(vote.batch()))
                    .append(',')
                    .append(ballot.line())
                    .append(',')
                    .append(HexFormat.of().formatHex(ballot.leaf().bytes()))
                    .append('\n');
        }
        return ResponseEntity.ok()
                .contentType(new MediaType("text", "csv", StandardCharsets.UTF_8))
                .header(HttpHeaders.CACHE_CONTROL, "private, no-store")
                .header("X-Content-Type-Options", "nosniff")
                .header(
                        HttpHeaders.CONTENT_DISPOSITION,
                        ContentDisposition.attachment()
                                .filename("consultation-" + found.number() + "-receipt.csv")
                                .build()
                                .toString())
                .body(lines.toString().getBytes(StandardCharsets.UTF_8));
    }
}
