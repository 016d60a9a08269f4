package org.multitude.contribution;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** What is deleted of contributions and messages, in PostgreSQL. Whoever wrote them becomes somebody unknown. */
@Repository
class ErasedStore {
    /** What is hidden shows no name, and is hers still: its name is put away. What was erased is nobody's. */
    private static final String NAMED = "(author_name is not null or erased)";

    /** Takes the former wordings too, while there is something to take. */
    private static final String FORMER = """
              gone as (delete from contribution.wording where thing in (select id from old) returning *),
              former as (select jsonb_agg(to_jsonb(gone)) as words from gone)
            """;

    private final JdbcClient jdbc;

    ErasedStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Deletes what she wrote, and that it was her. */
    void contribution(UUID id) {
        update("""
                update contribution.contribution
                set erased = true, left_to_do = false, title = '', text = '', place = null, place_row = null,
                    place_column = null, contest_reasons = case when contested_at is not null then '' end,
                    author = gen_random_uuid()
                where id = :id
                """, id);
        update("delete from contribution.relay where contribution = :id", id);
        formerWordings(id);
    }

    void nameOfContribution(UUID id) {
        update("update contribution.contribution set author_name = null where id = :id", id);
    }

    /** Deletes what the body said of it. */
    void answer(UUID id) {
        update("""
                update contribution.contribution
                set reasons = case when reasons is not null then '' end, what_follows = null,
                    review_reasons = case when reviewed_at is not null then '' end, review_follows = null,
                    outcome = case when outcome is not null then '' end, outcome_address = null
                where id = :id
                """, id);
    }

    void comment(UUID id) {
        update("""
                update contribution.comment set erased = true, text = '', author = gen_random_uuid() where id = :id
                """, id);
        formerWordings(id);
    }

    private void formerWordings(UUID thing) {
        update("delete from contribution.wording where thing = :id", thing);
    }

    void nameOfComment(UUID id) {
        update("update contribution.comment set author_name = null where id = :id", id);
    }

    /** Takes what she wrote from where pages read it, as JSON; whose it is stays known. */
    Optional<String> putAwayContribution(UUID id) {
        return taken("""
                with old as (select * from contribution.contribution where id = :id and not erased for update),
                  emptied as (
                    update contribution.contribution c
                    set erased = true, left_to_do = false, title = '', text = '', place = null, place_row = null,
                        place_column = null, author_name = null,
                        contest_reasons = case when c.contested_at is not null then '' end
                    from old where c.id = old.id),
                """ + FORMER + """
                select jsonb_build_object('title', title, 'text', text, 'place', place, 'place_row', place_row,
                    'place_column', place_column, 'author_name', author_name, 'contest_reasons', contest_reasons,
                    'left_to_do', left_to_do, 'wordings', (select words from former))::text from old
                """, id);
    }

    void putBackContribution(UUID id, String words) {
        putBack("""
                update contribution.contribution c
                set erased = false, left_to_do = w.left_to_do, title = w.title, text = w.text,
                    place = w.place, place_row = w.place_row, place_column = w.place_column, author_name = w.author_name,
                    contest_reasons = w.contest_reasons
                from jsonb_populate_record(null::contribution.contribution, :words::jsonb) w where c.id = :id
                """, id, words);
    }

    Optional<String> putAwayComment(UUID id) {
        return taken("""
                with old as (select * from contribution.comment where id = :id and not erased for update),
                  emptied as (
                    update contribution.comment c set erased = true, text = '', author_name = null
                    from old where c.id = old.id),
                """ + FORMER + """
                select jsonb_build_object('text', text, 'author_name', author_name,
                    'wordings', (select words from former))::text from old
                """, id);
    }

    void putBackComment(UUID id, String words) {
        putBack("""
                update contribution.comment c set erased = false, text = w.text, author_name = w.author_name
                from jsonb_populate_record(null::contribution.comment, :words::jsonb) w where c.id = :id
                """, id, words);
    }

    private Optional<String> taken(String sql, UUID id) {
        return jdbc.sql(sql).param("id", id).query(String.class).optional();
    }

    private void putBack(String sql, UUID id, String words) {
        jdbc.sql(sql).param("id", id).param("words", words).update();
        jdbc.sql("""
                        insert into contribution.wording
                        select w.* from jsonb_populate_recordset(
                          null::contribution.wording, coalesce(nullif(:words::jsonb -> 'wordings', 'null'), '[]')) w
                        """).param("words", words).update();
    }

    /** Contributions of hers, or only those that show her name. */
    List<UUID> contributionsBy(UUID person, boolean named) {
        return by("contribution.contribution", person, named ? NAMED : "true");
    }

    /** Messages that she wrote for herself, or all that show her name. */
    List<UUID> commentsBy(UUID person, boolean named) {
        return by("contribution.comment", person, named ? NAMED : "on_behalf is null");
    }

    private List<UUID> by(String table, UUID person, String which) {
        return jdbc.sql("select id from " + table + " where author = :person and " + which + " order by id")
                .param("person", person)
                .query((row, number) -> row.getObject(1, UUID.class))
                .list();
    }

    /** Nothing says any more which contributions, messages and steps were hers; each becomes somebody else's. */
    void forget(UUID person) {
        jdbc.sql(
                        "update contribution.contribution set author = gen_random_uuid(), author_gone = true where author = :id")
                .param("id", person)
                .update();
        jdbc.sql("update contribution.comment set author = gen_random_uuid(), author_gone = true where author = :id")
                .param("id", person)
                .update();
        for (String step : List.of("acknowledged_by", "answered_by", "reviewed_by", "done_by", "merged_by")) {
            jdbc.sql("update contribution.contribution set " + step + " = gen_random_uuid() where " + step + " = :id")
                    .param("id", person)
                    .update();
        }
    }

    /** Whether the account of who wrote this contribution is gone. */
    boolean contributionOfNobody(UUID id) {
        return gone("contribution.contribution", id);
    }

    /** Whether the account of who wrote this message is gone. */
    boolean commentOfNobody(UUID id) {
        return gone("contribution.comment", id);
    }

    private boolean gone(String table, UUID id) {
        return jdbc.sql("select author_gone from " + table + " where id = :id")
                .param("id", id)
                .query(Boolean.class)
                .optional()
                .orElse(false);
    }

    private void update(String sql, UUID id) {
        jdbc.sql(sql).param("id", id).update();
    }
}
