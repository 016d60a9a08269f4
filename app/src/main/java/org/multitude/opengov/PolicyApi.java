package org.multitude.opengov;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.multitude.commons.CommonsEntry;
import org.multitude.commons.CommonsJson;
import org.multitude.commons.CommonsKind;
import org.multitude.commons.Register;
import org.multitude.commons.WhoAnswers;
import org.multitude.platform.web.Access;
import org.multitude.platform.web.Access.Who;
import org.multitude.platform.web.Listing;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;

/** Policies as JSON. */
@RestController
class PolicyApi {
    private final PolicyPages pages;
    private final WhoAnswers answering;
    private final Register register;

    PolicyApi(PolicyPages pages, WhoAnswers answering, Register register) {
        this.pages = pages;
        this.answering = answering;
        this.register = register;
    }

    /** A policy in a list. */
    public record Brief(
            UUID id,
            String slug,
            String address,
            String name,
            String summary,
            UUID body,
            Instant openedAt,
            Instant updatedAt) {}

    /** A policy whole. */
    public record Whole(
            UUID id,
            String slug,
            String address,
            String name,
            String summary,
            CommonsJson.Body body,
            Instant openedAt,
            Instant updatedAt,
            List<PhaseOf> phases,
            List<CommonsJson.Linked> evidence) {}

    /** A phase, with whether it is the current one today. */
    public record PhaseOf(String name, LocalDate start, LocalDate end, boolean current) {}

    @GetMapping("/api/v1/policies")
    @Access(Who.ANYONE)
    Listing<Brief> list(Listing.Asked asked) {
        return asked.listing(
                "/api/v1/policies",
                register.newest(CommonsKind.POLICY, asked.after(), asked.limit()),
                PolicyApi::brief);
    }

    @GetMapping("/api/v1/policies/{slug}")
    @Access(Who.ANYONE)
    Whole show(@PathVariable("slug") String slug) {
        CommonsEntry entry = pages.entry(slug);
        LocalDate today = pages.today();
        return new Whole(
                entry.id().value(),
                entry.slug().text(),
                entry.address(),
                entry.title(),
                entry.summary(),
                CommonsJson.Body.of(answering.body(entry)),
                entry.createdAt(),
                entry.updatedAt(),
                pages.phases(entry).all().stream()
                        .map(phase -> new PhaseOf(phase.name(), phase.start(), phase.end(), phase.contains(today)))
                        .toList(),
                CommonsJson.Linked.of(register.linked(entry.id())));
    }

    private static Brief brief(CommonsEntry entry) {
        return new Brief(
                entry.id().value(),
                entry.slug().text(),
                entry.address(),
                entry.title(),
                entry.summary(),
                entry.body().value(),
                entry.createdAt(),
                entry.updatedAt());
    }
}
