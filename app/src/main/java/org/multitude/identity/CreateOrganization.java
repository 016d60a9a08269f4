package org.multitude.identity;

import java.time.Clock;
import java.time.Instant;
import java.util.Optional;
import java.util.Set;
import org.multitude.platform.text.Prose;
import org.multitude.platform.text.Slug;
import org.multitude.record.Act;
import org.multitude.record.PublicRecord;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Enters an organisation: a person's own, of which she becomes administrator, or one named by an import. */
@Service
public class CreateOrganization {
    /** Ends of addresses that lead to other pages. */
    private static final Set<String> OTHER_PAGES = Set.of("new");

    private final OrganizationStore organizations;
    private final MemberStore members;
    private final PublicRecord record;
    private final Clock clock;

    CreateOrganization(OrganizationStore organizations, MemberStore members, PublicRecord record, Clock clock) {
        this.organizations = organizations;
        this.members = members;
        this.record = record;
        this.clock = clock;
    }

    /** What is said of an organisation when it is entered. */
    public record Description(String name, OrganizationType type, Prose description, Optional<String> contact) {}

    /** Enters the organisation that this person acts for. */
    @Transactional
    public Organization byItsPeople(PersonId founder, Description said) {
        Organization organization = enter(said, true, Act.Nature.HERE);
        members.add(organization.id(), founder, Role.ADMINISTRATOR, organization.createdAt());
        return organization;
    }

    /**
     * Enters the organisation that this person acts for, at the address she wishes.
     *
     * @throws OrganizationSlugTaken when another organisation has it
     */
    @Transactional
    public Organization byItsPeople(PersonId founder, Description said, Slug wish) {
        Instant now = clock.instant();
        Organization organization = organization(OrganizationId.random(), wish, said, true, now);
        if (OTHER_PAGES.contains(wish.text()) || !organizations.insert(organization)) {
            throw new OrganizationSlugTaken(wish);
        }
        tell(organization, Act.Nature.HERE, now);
        members.add(organization.id(), founder, Role.ADMINISTRATOR, organization.createdAt());
        return organization;
    }

    /** Enters an organisation whose people have no account here yet. */
    @Transactional
    public Organization unclaimed(Description said) {
        return enter(said, false, Act.Nature.IMPORTED);
    }

    private Organization enter(Description said, boolean claimed, Act.Nature nature) {
        Instant now = clock.instant();
        OrganizationId id = OrganizationId.random();
        Slug base = Slug.of(said.name());
        Slug slug = OTHER_PAGES.contains(base.text()) ? base.numbered(1) : base;
        Organization organization = organization(id, slug, said, claimed, now);
        for (int number = 2; !organizations.insert(organization); number++) {
            slug = base.numbered(number);
            organization = organization(id, slug, said, claimed, now);
        }
        tell(organization, nature, now);
        return organization;
    }

    private void tell(Organization entered, Act.Nature nature, Instant now) {
        record.append(Act.of("organization.entered", entered.id().value())
                .body(entered.id().value())
                .token("type", entered.type().code())
                .token("claimed", Boolean.toString(entered.claimed()))
                .commit("slug", entered.slug().text())
                .commit("name", entered.name())
                .commit("description", Optional.of(entered.description()).filter(text -> !text.isEmpty()))
                .commit("contact", entered.contact())
                .nature(nature)
                .at(now));
    }

    private static Organization organization(
            OrganizationId id, Slug slug, Description said, boolean claimed, Instant now) {
        return new Organization(
                id,
                slug,
                said.name(),
                said.type(),
                said.description().text(),
                said.contact(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                claimed,
                0,
                now.truncatedTo(java.time.temporal.ChronoUnit.MICROS));
    }
}
