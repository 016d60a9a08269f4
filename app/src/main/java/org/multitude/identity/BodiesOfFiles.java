package org.multitude.identity;

import java.util.Optional;
import org.multitude.platform.text.Prose;
import org.multitude.platform.text.Slug;
import org.springframework.stereotype.Component;

/**
 * The bodies that files speak of. A file makes nobody speak: a body whose people are here gets nothing because a file has
 * its name; another one of that name, which nobody claimed, does.
 */
@Component
public class UnclaimedBodies {
    /** What a body is taken for while no source says what it is. */
    public static final OrganizationType UNSAID = OrganizationType.PUBLIC_AGENCY;

    private static final int MOST_NAMESAKES = 50;

    private final Organizations organizations;
    private final CreateOrganization create;

    UnclaimedBodies(Organizations organizations, CreateOrganization create) {
        this.organizations = organizations;
        this.create = create;
    }

    /**
     * A body of a name.
     *
     * @param id the one that nobody claimed
     * @param claimed one of the same name whose people are here, which it is not
     */
    public record Named(OrganizationId id, Optional<Organization> claimed) {}

    /** The unclaimed body of this name, entered when it is not here yet. */
    public Named named(String name, OrganizationType type, Optional<String> contact) {
        Optional<Organization> claimed = Optional.empty();
        Slug base = Slug.of(name);
        Slug slug = base;
        for (int number = 2; number < MOST_NAMESAKES; number++) {
            Optional<Organization> there = organizations.bySlug(slug.text());
            if (there.isEmpty()) {
                break;
            }
            if (there.get().name().equals(name)) {
                if (!there.get().claimed()) {
                    return new Named(there.get().id(), claimed);
                }
                claimed = claimed.or(() -> there);
            }
            slug = base.numbered(number);
        }
        return new Named(
                create.unclaimed(new CreateOrganization.Description(name, type, Prose.of(""), contact))
                        .id(),
                claimed);
    }
}
