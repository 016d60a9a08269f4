package org.multitude.identity;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.util.Collection;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.multitude.platform.text.Slug;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Pages of persons in PostgreSQL. */
@Repository
class PersonPageStore {
    private static final String SELECT = """
            select g.person, g.slug, g.presentation, g.shown, g.since
            from identity.person_page g join identity.person p on p.id = g.person
            """;

    private final JdbcClient jdbc;

    PersonPageStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Hers, whether it can be shown or not. */
    Optional<PersonPage> of(PersonId person) {
        return jdbc.sql(SELECT + "where g.person = :person")
                .param("person", person.value())
                .query(PersonPageStore::page)
                .optional();
    }

    /** The one at this address: a page without a name is none. */
    Optional<PersonPage> at(String slug) {
        return jdbc.sql(SELECT + "where g.slug = :slug and p.public_name is not null")
                .param("slug", slug)
                .query(PersonPageStore::page)
                .optional();
    }

    /** Addresses of the pages of those who have one, in one query. */
    Map<PersonId, String> addresses(Collection<PersonId> people) {
        return jdbc
                .sql(SELECT + "where g.person = any(:people) and p.public_name is not null")
                .param("people", people.stream().map(PersonId::value).toArray(UUID[]::new))
                .query(PersonPageStore::page)
                .list()
                .stream()
                .collect(Collectors.toMap(PersonPage::person, PersonPage::address));
    }

    /** Adds a page unless its address is taken. */
    boolean add(PersonPage page) {
        return jdbc.sql("""
                                insert into identity.person_page (person, slug, presentation, shown, since)
                                values (:person, :slug, :presentation, :shown, :since) on conflict (slug) do nothing
                                """)
                        .param("person", page.person().value())
                        .param("slug", page.slug())
                        .param("presentation", page.presentation())
                        .param("shown", page.shown().toArray(String[]::new))
                        .param("since", Timestamp.from(page.since()))
                        .update()
                == 1;
    }

    void change(PersonId person, String presentation, Set<String> shown) {
        jdbc.sql("update identity.person_page set presentation = :presentation, shown = :shown where person = :person")
                .param("presentation", presentation)
                .param("shown", shown.toArray(String[]::new))
                .param("person", person.value())
                .update();
    }

    /** Deletes hers; says whether there was one. */
    boolean delete(PersonId person) {
        return jdbc.sql("delete from identity.person_page where person = :person")
                        .param("person", person.value())
                        .update()
                == 1;
    }

    /** The same name twice gets another number. */
    static Slug slug(String name, int turn) {
        return turn == 1 ? Slug.of(name) : Slug.of(name).numbered(turn);
    }

    private static PersonPage page(ResultSet row, int number) throws SQLException {
        return new PersonPage(
                new PersonId(row.getObject("person", UUID.class)),
                row.getString("slug"),
                row.getString("presentation"),
                Set.of((String[]) row.getArray("shown").getArray()),
                row.getTimestamp("since").toInstant());
    }
}
