package org.multitude.opendata;

import java.sql.Date;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.multitude.commons.CommonsId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Terms of datasets, and where imported ones come from, in PostgreSQL. */
@Repository
class DatasetStore {
    private static final String SELECT = """
            select id, licence, licence_said, frequency, themes, keywords, language, contact, issued, modified
            from opendata.dataset
            """;

    private final JdbcClient jdbc;

    DatasetStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    void insert(CommonsId id, Terms terms) {
        write("""
                insert into opendata.dataset
                  (id, licence, licence_said, frequency, themes, keywords, language, contact, issued, modified)
                values (:id, :licence, :said, :frequency, :themes, :keywords, :language, :contact, :issued, :modified)
                """, id, terms);
    }

    void update(CommonsId id, Terms terms) {
        write("""
                update opendata.dataset
                set licence = :licence, licence_said = :said, frequency = :frequency, themes = :themes,
                    keywords = :keywords, language = :language, contact = :contact, issued = :issued,
                    modified = :modified
                where id = :id
                """, id, terms);
    }

    private void write(String sql, CommonsId id, Terms terms) {
        jdbc.sql(sql)
                .param("id", id.value())
                .param("licence", terms.licence())
                .param("said", terms.licenceSaid().orElse(null))
                .param("frequency", terms.frequency().code())
                .param("themes", terms.themes().stream().map(Theme::code).toArray(String[]::new))
                .param("keywords", terms.keywords().toArray(String[]::new))
                .param("language", terms.language())
                .param("contact", terms.contact().orElse(null))
                .param("issued", terms.issued().map(Date::valueOf).orElse(null))
                .param("modified", terms.modified().map(Date::valueOf).orElse(null))
                .update();
    }

    /** Waits until nobody else publishes a version of this dataset. */
    void lock(CommonsId id) {
        jdbc.sql("select 1 from opendata.dataset where id = :id for update")
                .param("id", id.value())
                .query(Integer.class)
                .single();
    }

    Optional<Terms> find(CommonsId id) {
        return Optional.ofNullable(byIds(List.of(id)).get(id));
    }

    Map<CommonsId, Terms> byIds(Collection<CommonsId> ids) {
        Map<CommonsId, Terms> found = new HashMap<>();
        jdbc.sql(SELECT + "where id = any(:ids)")
                .param("ids", ids.stream().map(CommonsId::value).toArray(UUID[]::new))
                .query((ResultSet row) -> {
                    found.put(new CommonsId(row.getObject("id", UUID.class)), terms(row));
                });
        return found;
    }

    /** Notes where an imported dataset comes from; false when it was brought in already. */
    boolean insertSource(String identifier, CommonsId dataset) {
        return jdbc.sql("""
                        insert into opendata.source (identifier, dataset, imported_at)
                        values (:identifier, :dataset, now()) on conflict do nothing
                        """)
                        .param("identifier", identifier)
                        .param("dataset", dataset.value())
                        .update()
                == 1;
    }

    boolean hasSource(String identifier) {
        return jdbc.sql("select exists (select 1 from opendata.source where identifier = :identifier)")
                .param("identifier", identifier)
                .query(Boolean.class)
                .single();
    }

    /** Identifier of a dataset in the catalogue it was brought in from. */
    Map<CommonsId, String> sources(Collection<CommonsId> ids) {
        Map<CommonsId, String> found = new HashMap<>();
        jdbc.sql("select dataset, identifier from opendata.source where dataset = any(:ids)")
                .param("ids", ids.stream().map(CommonsId::value).toArray(UUID[]::new))
                .query((ResultSet row) -> {
                    found.put(new CommonsId(row.getObject("dataset", UUID.class)), row.getString("identifier"));
                });
        return found;
    }

    private static Terms terms(ResultSet row) throws SQLException {
        return new Terms(
                row.getString("licence"),
                Optional.ofNullable(row.getString("licence_said")),
                Frequency.of(row.getString("frequency")).orElse(Frequency.UNKNOWN),
                strings(row, "themes").stream()
                        .flatMap(code -> Theme.of(code).stream())
                        .toList(),
                strings(row, "keywords"),
                row.getString("language"),
                Optional.ofNullable(row.getString("contact")),
                Optional.ofNullable(row.getObject("issued", LocalDate.class)),
                Optional.ofNullable(row.getObject("modified", LocalDate.class)));
    }

    private static List<String> strings(ResultSet row, String column) throws SQLException {
        return Arrays.asList((String[]) row.getArray(column).getArray());
    }
}
