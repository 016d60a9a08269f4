package org.multitude.contribution;

import java.sql.Timestamp;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.multitude.identity.PersonId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** To whom messages are addressed and whom that told, in PostgreSQL. */
@Repository
class AddressedStore {
    /** Who wrote longer ago than so many messages is not offered. */
    private static final int LATELY = 300;

    private final JdbcClient jdbc;

    AddressedStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Of each of those who wrote lately in a discussion under her name: the latest message, the latest of all first. */
    List<UUID> lately(ContributionId contribution, int limit) {
        return jdbc.sql("""
                        with lately as (
                          select id, author, author_name, on_behalf, written_at from contribution.comment
                          where contribution = :contribution order by written_at desc, id desc limit :lately),
                        each as (
                          select distinct on (author) id, written_at from lately
                          where author_name is not null and on_behalf is null
                          order by author, written_at desc)
                        select id from each order by written_at desc, id limit :limit
                        """)
                .param("contribution", contribution.value())
                .param("lately", LATELY)
                .param("limit", limit)
                .query((row, number) -> row.getObject("id", UUID.class))
                .list();
    }

    void address(CommentId comment, Collection<UUID> named) {
        jdbc.sql("insert into contribution.addressed (comment, named) select :comment, unnest(:named::uuid[])")
                .param("comment", comment.value())
                .param("named", named.toArray(UUID[]::new))
                .update();
    }

    /** What each of these messages names of those to whom it is addressed. */
    Map<CommentId, List<UUID>> of(Collection<CommentId> comments) {
        Map<CommentId, List<UUID>> named = new HashMap<>();
        if (!comments.isEmpty()) {
            jdbc.sql("select comment, named from contribution.addressed where comment = any(:comments) order by named")
                    .param("comments", comments.stream().map(CommentId::value).toArray(UUID[]::new))
                    .query(row -> {
                        named.computeIfAbsent(
                                        new CommentId(row.getObject("comment", UUID.class)),
                                        ignored -> new ArrayList<>())
                                .add(row.getObject("named", UUID.class));
                    });
        }
        return named;
    }

    /**
     * How often somebody was told since an instant.
     *
     * @param here in one discussion
     * @param ofOne of what one author wrote, anywhere
     */
    record Times(int here, int ofOne) {}

    Times times(PersonId person, ContributionId contribution, PersonId author, Instant since) {
        return jdbc.sql("""
                        select count(*) filter (where c.contribution = :contribution) as here,
                          count(*) filter (where c.author = :author) as of_one
                        from contribution.told t join contribution.comment c on c.id = t.comment
                        where t.person = :person and t.told_at > :since
                        """)
                .param("person", person.value())
                .param("contribution", contribution.value())
                .param("author", author.value())
                .param("since", Timestamp.from(since))
                .query((row, number) -> new Times(row.getInt("here"), row.getInt("of_one")))
                .single();
    }

    /** Notes that a message tells somebody: because it names her, or quotes her; unless she wants none of it. */
    void tell(CommentId comment, ContributionId contribution, PersonId person, boolean named, Instant now) {
        jdbc.sql("""
                        insert into contribution.told (comment, person, named, silent, told_at)
                        select :comment, :person, :named,
                          exists (select from contribution.silence where person = :person and contribution = :contribution), :now
                        on conflict do nothing
                        """)
                .param("comment", comment.value())
                .param("contribution", contribution.value())
                .param("person", person.value())
                .param("named", named)
                .param("now", Timestamp.from(now))
                .update();
    }

    /** Whom a message tells, and whether because it names her. */
    Map<PersonId, Boolean> told(CommentId comment) {
        return jdbc
                .sql("select person, named from contribution.told where comment = :comment and not silent")
                .param("comment", comment.value())
                .query((row, number) ->
                        Map.entry(new PersonId(row.getObject("person", UUID.class)), row.getBoolean("named")))
                .list()
                .stream()
                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
    }

    /** Forgets whom messages told before an instant. */
    void forget(Instant until) {
        jdbc.sql("delete from contribution.told where told_at < :until")
                .param("until", Timestamp.from(until))
                .update();
    }

    void silence(PersonId person, ContributionId contribution, boolean silent) {
        jdbc.sql(
                        silent
                                ? "insert into contribution.silence (person, contribution) values (:person, :contribution) on conflict do nothing"
                                : "delete from contribution.silence where person = :person and contribution = :contribution")
                .param("person", person.value())
                .param("contribution", contribution.value())
                .update();
    }

    boolean silent(PersonId person, ContributionId contribution) {
        return jdbc.sql("""
                        select exists (select from contribution.silence
                          where person = :person and contribution = :contribution)
                        """)
                .param("person", person.value())
                .param("contribution", contribution.value())
                .query(Boolean.class)
                .single();
    }

    /** Whether somebody wrote in a discussion. */
    boolean wrote(PersonId person, ContributionId contribution) {
        return jdbc.sql("""
                        select exists (select from contribution.comment
                          where author = :person and contribution = :contribution)
                        """)
                .param("person", person.value())
                .param("contribution", contribution.value())
                .query(Boolean.class)
                .single();
    }

    /** Forgets a person. */
    void forget(PersonId person) {
        for (String table : List.of("told", "silence")) {
            jdbc.sql("delete from contribution." + table + " where person = :person")
                    .param("person", person.value())
                    .update();
        }
    }
}
