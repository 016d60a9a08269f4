package org.multitude.site;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.multitude.record.ActId;
import org.multitude.site.SiteText.Published;
import org.multitude.site.SiteText.Written;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Texts of the installation in PostgreSQL. */
@Repository
class TextStore {
    private static final String SELECT = """
            select kind, id, draft_fr, draft_en, version, number, published_fr, published_en, published_at, published_act
            from site.text
            """;

    private final JdbcClient jdbc;

    TextStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    Optional<SiteText> find(TextKind kind) {
        return jdbc.sql(SELECT + "where kind = :kind")
                .param("kind", kind.code())
                .query(TextStore::text)
                .optional();
    }

    /** Those that are published; there are three at most. */
    List<SiteText> published() {
        return jdbc.sql(SELECT + "where published_at is not null order by id")
                .query(TextStore::text)
                .list();
    }

    /** Keeps what is being written; false when it is no longer at this version. */
    boolean keep(TextKind kind, Written draft, int version, Instant now) {
        return jdbc.sql("""
                        insert into site.text (kind, id, draft_fr, draft_en, drafted_at, version)
                        select :kind, :id, :french, :english, :now, 1 where :version = 0
                        on conflict (kind) do nothing
                        """)
                                .param("kind", kind.code())
                                .param("id", UUID.randomUUID())
                                .param("french", draft.french())
                                .param("english", draft.english())
                                .param("now", Timestamp.from(now))
                                .param("version", version)
                                .update()
                        == 1
                || jdbc.sql("""
                        update site.text
                        set draft_fr = :french, draft_en = :english, drafted_at = :now, version = version + 1
                        where kind = :kind and version = :version
                        """)
                                .param("kind", kind.code())
                                .param("french", draft.french())
                                .param("english", draft.english())
                                .param("now", Timestamp.from(now))
                                .param("version", version)
                                .update()
                        == 1;
    }

    /** Publishes what is being written. */
    void publish(TextKind kind, int number, Instant now, ActId act) {
        jdbc.sql("""
                        update site.text
                        set published_fr = nullif(draft_fr, ''), published_en = nullif(draft_en, ''), number = :number,
                          published_at = :now, published_act = :act
                        where kind = :kind
                        """)
                .param("kind", kind.code())
                .param("number", number)
                .param("now", Timestamp.from(now))
                .param("act", act.value())
                .update();
    }

    private static SiteText text(ResultSet row, int number) throws SQLException {
        return new SiteText(
                TextKind.of(row.getString("kind")).orElseThrow(),
                row.getObject("id", UUID.class),
                new Written(row.getString("draft_fr"), row.getString("draft_en")),
                row.getInt("version"),
                published(row));
    }

    private static Optional<Published> published(ResultSet row) throws SQLException {
        @Nullable Timestamp at = row.getTimestamp("published_at");
        return at == null
                ? Optional.empty()
                : Optional.of(new Published(
                        new Written(given(row, "published_fr"), given(row, "published_en")),
                        row.getInt("number"),
                        at.toInstant(),
                        new ActId(row.getObject("published_act", UUID.class))));
    }

    private static String given(ResultSet row, String column) throws SQLException {
        return Optional.ofNullable(row.getString(column)).orElse("");
    }
}
