package org.multitude.opengov;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.multitude.commons.CommonsEntry;
import org.multitude.commons.CommonsKind;
import org.multitude.commons.Register;
import org.multitude.identity.Organization;
import org.multitude.platform.database.Cursor;
import org.multitude.platform.database.Slice;
import org.multitude.platform.web.Access;
import org.multitude.platform.web.Access.Who;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Policies as JSON. */
@RestController
class PolicyApi {
    private static final int MOST = 100;

    private final PolicyPages pages;
    private final Register register;

    PolicyApi(PolicyPages pages, Register register) {
        this.pages = pages;
        this.register = register;
    }

    /** A page of policies. */
    public record Listing(List<Brief> items, @Nullable String next) {}

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
            Body body,
            Instant openedAt,
            Instant updatedAt,
            List<PhaseOf> phases,
            List<Linked> evidence) {}

    /** Who answers for it. */
    public record Body(UUID id, String name, String address) {}

    /** A phase, with whether it is the current one today. */
    public record PhaseOf(String name, LocalDate start, LocalDate end, boolean current) {}

    /** Data or software linked to it. */
    public record Linked(String relation, String kind, UUID id, String title, String address) {}

    @GetMapping("/api/v1/policies")
    @Access(Who.ANYONE)
    Listing list(
            @RequestParam(name = "after", defaultValue = "") String after,
            @RequestParam(name = "limit", defaultValue = "30") int limit) {
        int size = Math.clamp(limit, 1, MOST);
        Slice<CommonsEntry> slice = register.newest(CommonsKind.POLICY, Cursor.parse(after), size);
        return new Listing(
                slice.items().stream().map(PolicyApi::brief).toList(),
                slice.next()
                        .map(cursor -> "/api/v1/policies?limit=" + size + "&after=" + cursor.text())
                        .orElse(null));
    }

    @GetMapping("/api/v1/policies/{slug}")
    @Access(Who.ANYONE)
    Whole show(@PathVariable("slug") String slug) {
        CommonsEntry entry = pages.entry(slug);
        Organization body = pages.body(entry);
        LocalDate today = pages.today();
        return new Whole(
                entry.id().value(),
                entry.slug().text(),
                entry.address(),
                entry.title(),
                entry.summary(),
                new Body(body.id().value(), body.name(), body.address()),
                entry.createdAt(),
                entry.updatedAt(),
                pages.phases(entry).all().stream()
                        .map(phase -> new PhaseOf(phase.name(), phase.start(), phase.end(), phase.contains(today)))
                        .toList(),
                register.linked(entry.id()).stream().map(PolicyApi::linked).toList());
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

    private static Linked linked(Register.Linked linked) {
        CommonsEntry other = linked.commons();
        return new Linked(
                linked.link().relation().code(),
                other.kind().code(),
                other.id().value(),
                other.title(),
                other.address());
    }
}
