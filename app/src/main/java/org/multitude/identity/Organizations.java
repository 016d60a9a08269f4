package org.multitude.identity;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.multitude.platform.database.Cursor;
import org.multitude.platform.database.Slice;

/** Finds organisations, and who publishes for them. */
public interface Organizations {
    /** An organisation by id. */
    Optional<Organization> find(OrganizationId id);

    /** An organisation by id; nobody claims or describes it before the end of the transaction. */
    Optional<Organization> held(OrganizationId id);

    /** Keeps others from holding it, and waits for those who do, until the transaction ends. */
    void lock(OrganizationId id);

    /** An organisation by the end of its address. */
    Optional<Organization> bySlug(String slug);

    /** Several organisations, in one query. */
    Map<OrganizationId, Organization> byIds(Collection<OrganizationId> ids);

    /** Names of organisations by the end of their address, in one query. */
    Map<String, String> namesBySlug(Collection<String> slugs);

    /** Those with these ends of their addresses, in their order. */
    List<Organization> bySlugs(Collection<String> slugs);

    /** Some of them, in the order of the ends of their addresses. */
    List<Organization> bySlugs(int offset, int limit);

    /** All of them, oldest first. */
    Slice<Organization> oldest(Optional<Cursor> after, int limit);

    /** Those that this person may publish for, by name. */
    List<Organization> publishedBy(PersonId person);

    /** For those of these people who act for organisations, which, in one query. */
    Map<PersonId, Set<OrganizationId>> actingFor(Collection<PersonId> people);

    /** Whether this person administers this organisation. */
    boolean administers(PersonId person, OrganizationId organization);

    /** People who may publish for an organisation. */
    List<PersonId> publishers(OrganizationId organization);

    /** Whether this person may publish, and answer, for this organisation. */
    boolean mayPublish(PersonId person, OrganizationId organization);

    /**
     * Insists on it.
     *
     * @throws org.multitude.platform.web.NotAllowed when she may not
     */
    void requirePublisher(PersonId person, OrganizationId organization);
}
