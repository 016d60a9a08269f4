package org.multitude.community;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.multitude.commons.CommonsId;
import org.multitude.record.ThingNames;
import org.springframework.stereotype.Component;

/** Names the communities that acts mention; acts on what a community looks after are told of it too. */
@Component
class CommunityNames implements ThingNames {
    private static final String PAGES = "/communities/";
    private static final int COMMONS = 100;

    private final Communities communities;

    CommunityNames(Communities communities) {
        this.communities = communities;
    }

    @Override
    public Map<UUID, Named> name(Collection<UUID> things) {
        return communities.byIds(things.stream().map(CommunityId::new).toList()).values().stream()
                .collect(Collectors.toMap(community -> community.id().value(), CommunityNames::named));
    }

    @Override
    public Optional<Shown> at(String address) {
        return address.startsWith(PAGES)
                ? communities
                        .bySlug(address.substring(PAGES.length()))
                        .map(community -> new Shown(named(community), together(community)))
                : Optional.empty();
    }

    /** The community, and the latest of what it looks after. */
    List<UUID> together(Community community) {
        return Stream.concat(
                        Stream.of(community.id().value()),
                        communities.commonsOf(community.id(), COMMONS).stream().map(CommonsId::value))
                .toList();
    }

    private static Named named(Community community) {
        return new Named(community.name(), community.address());
    }
}
