package org.multitude.identity;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.multitude.platform.database.Cursor;
import org.multitude.platform.database.Slice;
import org.multitude.platform.text.Slug;
import org.multitude.platform.web.NotAllowed;
import org.multitude.record.ActId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Organisations in PostgreSQL. */
@Repository
class OrganizationStore implements Organizations {
    private static final String SELECT = """
            select o.id, o.slug, o.name, o.type, o.description, o.contact, o.identifier, o.recognition,
              o.recognition_ground, o.recognition_reason, o.recognized_at, o.recognition_act,
              o.domain, o.domain_state, o.domain_at, o.claimed, o.version, o.created_at
            from identity.organization o
            """;

    private final JdbcClient jdbc;
    private final MemberStore members;

    OrganizationStore(JdbcClient jdbc, MemberStore members) {
        this.jdbc = jdbc;
        this.members = members;
    }

    /** Adds an organisation; false when its slug is taken. */
    boolean insert(Organization organization) {
        return jdbc.sql("""
                        insert into identity.organization
                          (id, slug, name, type, description, contact, claimed, created_at)
                        values (:id, :slug, :name, :type, :description, :contact, :claimed, :now)
                        on conflict (slug) do nothing
                        """)
                        .param("id", organization.id().value())
                        .param("slug", organization.slug().text())
                        .param("name", organization.name())
                        .param("type", organization.type().code())
                        .param("description", organization.description())
                        .param("contact", organization.contact().orElse(null))
                        .param("claimed", organization.claimed())
                        .param("now", Timestamp.from(organization.createdAt()))
                        .update()
                == 1;
    }

    /** Changes what it says of itself; false when it is no longer at this version. */
    boolean describe(OrganizationId id, DescribeOrganization.Description said, int version) {
        return jdbc.sql("""
                        update identity.organization
                        set name = :name, type = :type, description = :description, contact = :contact,
                          identifier = :identifier, version = version + 1
                        where id = :id and version = :version
                        """)
                        .param("name", said.name())
                        .param("type", said.type().code())
                        .param("description", said.description().text())
                        .param("contact", said.contact().orElse(null))
                        .param(
                                "identifier",
                                said.identifier()
                                        .map(OrganizationIdentifier::text)
                                        .orElse(null))
                        .param("id", id.value())
                        .param("version", version)
                        .update()
                == 1;
    }

    /** Notes what administrators of the platform said of it. */
    void recognize(OrganizationId id, Recognition said) {
        jdbc.sql("""
                        update identity.organization
                        set recognition = :state, recognition_ground = :ground, recognition_reason = :reason,
                          recognized_at = :at, recognition_act = :act, version = version + 1
                        where id = :id
                        """)
                .param("state", said.state().code())
                .param("ground", said.ground().code())
                .param("reason", said.reason())
                .param("at", Timestamp.from(said.at()))
                .param("act", said.act().value())
                .param("id", id.value())
                .update();
    }

    /** Those of which nobody decided yet whether to recognise them, oldest first. */
    Slice<Organization> toRecognize(Optional<Cursor> after, int limit) {
        Cursor from = after.orElse(Cursor.OLDEST);
        List<Organization> read = jdbc.sql(SELECT + """
                        where o.claimed and o.recognition is null and (o.created_at, o.id) > (:at, :id)
                        order by o.created_at, o.id limit :limit
                        """)
                .param("at", Timestamp.from(from.at()))
                .param("id", from.id())
                .param("limit", limit + 1)
                .query(OrganizationStore::organization)
                .list();
        return Slice.of(read, limit, OrganizationStore::cursor);
    }

    /** The organisation that has this identifier. */
    Optional<Organization> byIdentifier(OrganizationIdentifier identifier) {
        return jdbc.sql(SELECT + "where o.identifier = :identifier")
                .param("identifier", identifier.text())
                .query(OrganizationStore::organization)
                .optional();
    }

    /** Notes that its people are here. */
    void claim(OrganizationId organization) {
        jdbc.sql("update identity.organization set claimed = true where id = :id")
                .param("id", organization.value())
                .update();
    }

    @Override
    public void lock(OrganizationId organization) {
        jdbc.sql("select id from identity.organization where id = :id for update")
                .param("id", organization.value())
                .query(UUID.class)
                .optional();
    }

    @Override
    public Optional<Organization> find(OrganizationId id) {
        return jdbc.sql(SELECT + "where o.id = :id")
                .param("id", id.value())
                .query(OrganizationStore::organization)
                .optional();
    }

    @Override
    public Optional<Organization> held(OrganizationId id) {
        return jdbc.sql(SELECT + "where o.id = :id for share")
                .param("id", id.value())
                .query(OrganizationStore::organization)
                .optional();
    }

    @Override
    public Optional<Organization> bySlug(String slug) {
        return jdbc.sql(SELECT + "where o.slug = :slug")
                .param("slug", slug)
                .query(OrganizationStore::organization)
                .optional();
    }

    @Override
    public Map<OrganizationId, Organization> byIds(Collection<OrganizationId> ids) {
        List<Organization> found = jdbc.sql(SELECT + "where o.id = any(:ids)")
                .param("ids", ids.stream().map(OrganizationId::value).toArray(UUID[]::new))
                .query(OrganizationStore::organization)
                .list();
        return found.stream().collect(Collectors.toMap(Organization::id, Function.identity()));
    }

    @Override
    public Map<String, String> namesBySlug(Collection<String> slugs) {
        Map<String, String> names = new HashMap<>();
        jdbc.sql("select slug, name from identity.organization where slug = any(:slugs)")
                .param("slugs", slugs.toArray(String[]::new))
                .query((ResultSet row) -> {
                    names.put(row.getString("slug"), row.getString("name"));
                });
        return names;
    }

    @Override
    public List<Organization> bySlugs(Collection<String> slugs) {
        return jdbc.sql(SELECT + "where o.slug = any(:slugs) order by o.slug")
                .param("slugs", slugs.toArray(String[]::new))
                .query(OrganizationStore::organization)
                .list();
    }

    @Override
    public List<Organization> bySlugs(int offset, int limit) {
        return jdbc.sql(SELECT + "order by o.slug offset :offset limit :limit")
                .param("offset", offset)
                .param("limit", limit)
                .query(OrganizationStore::organization)
                .list();
    }

    @Override
    public Slice<Organization> oldest(Optional<Cursor> after, int limit) {
        Cursor from = after.orElse(Cursor.OLDEST);
        List<Organization> read = jdbc.sql(
                        SELECT + "where (o.created_at, o.id) > (:at, :id) order by o.created_at, o.id limit :limit")
                .param("at", Timestamp.from(from.at()))
                .param("id", from.id())
                .param("limit", limit + 1)
                .query(OrganizationStore::organization)
                .list();
        return Slice.of(read, limit, OrganizationStore::cursor);
    }

    @Override
    public List<Organization> publishedBy(PersonId person) {
        return jdbc.sql(SELECT + """
                        join identity.membership m on m.organization = o.id
                        where m.person = :person order by o.name
                        """)
                .param("person", person.value())
                .query(OrganizationStore::organization)
                .list();
    }

    @Override
    public Map<PersonId, Set<OrganizationId>> actingFor(Collection<PersonId> people) {
        return members.organizations(people);
    }

    @Override
    public List<PersonId> publishers(OrganizationId organization) {
        return members.publishers(organization);
    }

    @Override
    public boolean mayPublish(PersonId person, OrganizationId organization) {
        return members.role(person, organization).isPresent();
    }

    @Override
    public boolean administers(PersonId person, OrganizationId organization) {
        return members.role(person, organization)
                .filter(Role.ADMINISTRATOR::equals)
                .isPresent();
    }

    @Override
    public void requirePublisher(PersonId person, OrganizationId organization) {
        if (!mayPublish(person, organization)) {
            throw new NotAllowed();
        }
    }

    private static Optional<VerifiedDomain> domain(ResultSet row) throws SQLException {
        return row.getString("domain") == null
                ? Optional.empty()
                : Optional.of(new VerifiedDomain(
                        row.getString("domain"),
                        row.getString("domain_state").equals("verified"),
                        row.getTimestamp("domain_at").toInstant()));
    }

    private static Optional<Recognition> recognition(ResultSet row) throws SQLException {
        return row.getString("recognition") == null
                ? Optional.empty()
                : Optional.of(new Recognition(
                        Recognition.State.of(row.getString("recognition")),
                        Recognition.Ground.of(row.getString("recognition_ground")),
                        row.getString("recognition_reason"),
                        row.getTimestamp("recognized_at").toInstant(),
                        new ActId(row.getObject("recognition_act", UUID.class))));
    }

    private static Cursor cursor(Organization organization) {
        return new Cursor(organization.createdAt(), organization.id().value());
    }

    private static Organization organization(ResultSet row, int number) throws SQLException {
        return new Organization(
                new OrganizationId(row.getObject("id", UUID.class)),
                new Slug(row.getString("slug")),
                row.getString("name"),
                OrganizationType.of(row.getString("type")),
                row.getString("description"),
                Optional.ofNullable(row.getString("contact")),
                Optional.ofNullable(row.getString("identifier")).map(OrganizationIdentifier::new),
                recognition(row),
                domain(row),
                row.getBoolean("claimed"),
                row.getInt("version"),
                row.getTimestamp("created_at").toInstant());
    }
}
