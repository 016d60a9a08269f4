package org.multitude.identity;

import java.util.Optional;
import org.multitude.platform.imports.Importing;
import org.multitude.platform.imports.UnreadableSource;
import org.multitude.platform.text.Prose;
import org.multitude.platform.text.Slug;
import org.springframework.stereotype.Component;

/**
 * Who answers for what an import brings in. A file makes nobody speak: a body whose people are here gets nothing because a
 * file has its name, unless whoever runs the import names it; another one of that name, which nobody claimed, does.
 */
@Component
public class BodiesOfFiles {
    private static final int MOST_NAMESAKES = 50;

    private final Organizations organizations;
    private final CreateOrganization create;

    BodiesOfFiles(Organizations organizations, CreateOrganization create) {
        this.organizations = organizations;
        this.create = create;
    }

    /**
     * A body as a file speaks of it.
     *
     * @param type what it is taken for when it is entered
     */
    public record Said(String name, OrganizationType type, Optional<String> contact) {
        /** One of which the file says the name only. */
        public static Said of(String name) {
            return new Said(name, OrganizationType.UNSAID, Optional.empty());
        }
    }

    /**
     * The body that whoever runs the import names.
     *
     * @param slug the end of its address
     * @throws UnreadableSource when it is not here
     */
    public Optional<Organization> named(Optional<String> slug) {
        return slug.map(text -> organizations
                .bySlug(text)
                .orElseThrow(() -> new UnreadableSource(
                        "No organisation is at /organizations/" + text + ": enter it first, or leave --body out.")));
    }

    /**
     * Who answers for a thing of the source: the named body where the source says nobody else, the unclaimed one that the
     * source says, entered when it is not here yet, or nobody when there is neither.
     */
    public Optional<OrganizationId> answering(Optional<Said> said, Optional<Organization> named, Importing importing) {
        return named.filter(body -> said.isEmpty() || said.get().name().equals(body.name()))
                .map(Organization::id)
                .or(() -> said.map(body -> unclaimed(body, importing)));
    }

    private OrganizationId unclaimed(Said said, Importing importing) {
        Slug base = Slug.of(said.name());
        Slug slug = base;
        for (int number = 2; number < MOST_NAMESAKES; number++) {
            Optional<Organization> there = organizations.bySlug(slug.text());
            if (there.isEmpty()) {
                break;
            }
            if (there.get().name().equals(said.name())) {
                if (!there.get().claimed()) {
                    return there.get().id();
                }
                importing.lost(there.get().address(), notGiven(there.get()));
            }
            slug = base.numbered(number);
        }
        return create.unclaimed(
                        new CreateOrganization.Description(said.name(), said.type(), Prose.of(""), said.contact()))
                .id();
    }

    private static String notGiven(Organization claimed) {
        return claimed.name() + " has its people here and a file does not speak for them: another body of this name"
                + " answers for what is brought in. To give it that, say --body " + claimed.slug();
    }
}
