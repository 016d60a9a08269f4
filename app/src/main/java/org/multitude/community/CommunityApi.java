package org.multitude.community;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.TreeMap;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.multitude.commons.CommonsEntry;
import org.multitude.commons.CommonsId;
import org.multitude.commons.Register;
import org.multitude.identity.ActorKind;
import org.multitude.platform.web.Access;
import org.multitude.platform.web.Access.Who;
import org.multitude.platform.web.Listing;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;

/** Communities as JSON. */
@RestController
class CommunityApi {
    private static final int CARED_FOR = 100;

    private final CommunityPages pages;
    private final CommunityStore communities;
    private final Charters charters;
    private final Register register;

    CommunityApi(CommunityPages pages, CommunityStore communities, Charters charters, Register register) {
        this.pages = pages;
        this.communities = communities;
        this.charters = charters;
        this.register = register;
    }

    /** A community in a list. */
    public record Brief(
            UUID id,
            String slug,
            String address,
            String name,
            String summary,
            Instant foundedAt,
            Map<String, Integer> members,
            @Nullable Double plurality,
            Map<String, Integer> attested,
            @Nullable Double attestedPlurality) {}

    /** A community whole. */
    public record Whole(
            UUID id,
            String slug,
            String address,
            String name,
            String summary,
            String charter,
            Instant foundedAt,
            Map<String, Integer> members,
            @Nullable Double plurality,
            Map<String, Integer> attested,
            @Nullable Double attestedPlurality,
            List<Cared> commons) {}

    /** A commons that it looks after. */
    public record Cared(UUID id, String kind, String title, String address) {}

    @GetMapping("/api/v1/communities")
    @Access(Who.ANYONE)
    Listing<Brief> list(Listing.Asked asked) {
        return asked.listing("/api/v1/communities", pages.list(asked.after(), asked.limit()), CommunityApi::brief);
    }

    @GetMapping("/api/v1/communities/{slug}")
    @Access(Who.ANYONE)
    Whole show(@PathVariable("slug") String slug) {
        Community community = pages.community(slug);
        Brief brief = brief(new CommunityPages.Row(community, pages.presence(community)));
        List<CommonsId> cared = communities.commonsOf(community.id(), CARED_FOR);
        Map<CommonsId, CommonsEntry> entries = register.byIds(cared);
        return new Whole(
                brief.id(),
                brief.slug(),
                brief.address(),
                brief.name(),
                brief.summary(),
                charters.inForce(community).text(),
                brief.foundedAt(),
                brief.members(),
                brief.plurality(),
                brief.attested(),
                brief.attestedPlurality(),
                cared.stream()
                        .flatMap(id -> Optional.ofNullable(entries.get(id)).filter(CommonsEntry::isPublic).stream())
                        .map(entry ->
                                new Cared(entry.id().value(), entry.kind().code(), entry.title(), entry.address()))
                        .toList());
    }

    private static Brief brief(CommunityPages.Row row) {
        Map<String, Integer> members = new TreeMap<>();
        Map<String, Integer> attested = new TreeMap<>();
        for (ActorKind kind : ActorKind.values()) {
            members.put(kind.code(), row.presence().of(kind));
            attested.put(kind.code(), row.presence().attested(kind));
        }
        Community community = row.community();
        return new Brief(
                community.id().value(),
                community.slug().text(),
                community.address(),
                community.name(),
                community.summary(),
                community.foundedAt(),
                members,
                number(row.presence().plurality()),
                attested,
                number(row.presence().attestedPlurality()));
    }

    private static @Nullable Double number(OptionalDouble number) {
        return number.isPresent() ? Double.valueOf(number.getAsDouble()) : null;
    }
}
