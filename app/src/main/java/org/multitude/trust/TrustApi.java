package org.multitude.trust;

import java.time.Clock;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.Map;
import org.multitude.platform.web.Access;
import org.multitude.platform.web.Access.Who;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** The figures for programs: the keys and numbers of {@code ./multitude trust --json} on the same acts and day. */
@RestController
class TrustApi {
    private final AskTrust ask;
    private final Clock clock;

    TrustApi(AskTrust ask, Clock clock) {
        this.ask = ask;
        this.clock = clock;
    }

    @GetMapping("/api/v1/trust")
    @Access(Who.ANYONE)
    Map<String, Object> figures(
            @RequestParam(name = "asOf", defaultValue = "") String asOf,
            @RequestParam(name = "body", defaultValue = "") String body,
            @RequestParam(name = "community", defaultValue = "") String community) {
        LocalDate today = Ledger.day(clock.instant());
        Question.Of of =
                !body.isEmpty() ? Question.Of.BODY : !community.isEmpty() ? Question.Of.COMMUNITY : Question.Of.ALL;
        Question question = ask.read(of, body.isEmpty() ? community : body, asOf, today);
        Map<String, Object> flat = new LinkedHashMap<>();
        flat.put("as-of", question.day().toString());
        AskTrust.Counted counted = ask.counted(question);
        flat.put("acts", counted.acts());
        question.subject()
                .ifPresent(one -> flat.put(question.parameter(), one.id().toString()));
        flat.putAll(counted.figures().flat());
        return flat;
    }
}
