package org.multitude.opendata;

import java.sql.Date;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.multitude.commons.CommonsId;
import org.springframework.jdbc.core.namedparam.MapSqlParameterSource;
import org.springframework.jdbc.core.namedparam.NamedParameterJdbcOperations;
import org.springframework.jdbc.core.namedparam.SqlParameterSource;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Terms of datasets, and where imported ones come from, in PostgreSQL. */
@Repository
class DatasetStore {
    private static final String SELECT = """
            select id, licence, licence_said, frequency, themes, keywords, language, contact, issued, modified
            from opendata.dataset
            """;

    /** The hash is made of what is kept, so that a change of it is noticed. */
    private static final String SOURCE = """
            select identifier, dataset, encode(sha256(convert_to(content, 'UTF8')), 'hex') as sha256, described_here
            from opendata.source
            """;

    private final JdbcClient jdbc;
    private final NamedParameterJdbcOperations batches;

    DatasetStore(JdbcClient jdbc, NamedParameterJdbcOperations batches) {
        this.jdbc = jdbc;
        this.batches = batches;
    }

    /** Keeps the terms of new datasets, all in one exchange. */
    void insert(Collection<Dataset> datasets) {
        batches.batchUpdate(
                """
                insert into opendata.dataset
                  (id, licence, licence_said, frequency, themes, keywords, language, contact, issued, modified)
                values (:id, :licence, :said, :frequency, :themes, :keywords, :language, :contact, :issued, :modified)
                """,
                datasets.stream()
                        .map(dataset -> parameters(dataset.entry().id(), dataset.terms()))
                        .toArray(SqlParameterSource[]::new));
    }

    void update(CommonsId id, Terms terms) {
        jdbc.sql("""
                        update opendata.dataset
                        set licence = :licence, licence_said = :said, frequency = :frequency, themes = :themes,
                            keywords = :keywords, language = :language, contact = :contact, issued = :issued,
                            modified = :modified
                        where id = :id
                        """).paramSource(parameters(id, terms)).update();
    }

    private static SqlParameterSource parameters(CommonsId id, Terms terms) {
        return new MapSqlParameterSource()
                .addValue("id", id.value())
                .addValue("licence", terms.licence())
                .addValue("said", terms.licenceSaid().orElse(null), Types.VARCHAR)
                .addValue("frequency", terms.frequency().code())
                .addValue("themes", terms.themes().stream().map(Theme::code).toArray(String[]::new))
                .addValue("keywords", terms.keywords().toArray(String[]::new))
                .addValue("language", terms.language())
                .addValue("contact", terms.contact().orElse(null), Types.VARCHAR)
                .addValue("issued", terms.issued().map(Date::valueOf).orElse(null), Types.DATE)
                .addValue("modified", terms.modified().map(Date::valueOf).orElse(null), Types.DATE);
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

    /**
     * Where a dataset that is brought in comes from.
     *
     * @param content all that its source says of it
     */
    record NewSource(CommonsId dataset, String identifier, String content) {}

    /** Notes where imported datasets come from, all in one exchange; false when one was brought in already. */
    boolean insertSources(List<NewSource> sources) {
        return jdbc.sql("""
                        insert into opendata.source (identifier, dataset, imported_at, content)
                        select identifier, dataset, now(), content
                        from unnest(:identifiers, :datasets, :contents) as brought (identifier, dataset, content)
                        on conflict do nothing
                        """)
                        .param(
                                "identifiers",
                                sources.stream().map(NewSource::identifier).toArray(String[]::new))
                        .param(
                                "datasets",
                                sources.stream()
                                        .map(source -> source.dataset().value())
                                        .toArray(UUID[]::new))
                        .param(
                                "contents",
                                sources.stream().map(NewSource::content).toArray(String[]::new))
                        .update()
                == sources.size();
    }

    /** Keeps what its source says of a dataset from now on. */
    void updateSource(CommonsId dataset, String content) {
        jdbc.sql("update opendata.source set content = :content where dataset = :dataset")
                .param("content", content)
                .param("dataset", dataset.value())
                .update();
    }

    /** From now on its people describe it here, where it was brought in. */
    void describedHere(CommonsId dataset) {
        jdbc.sql("update opendata.source set described_here = true where dataset = :dataset")
                .param("dataset", dataset.value())
                .update();
    }

    /** Those of these identifiers that were brought in. */
    Map<String, SourceOf> known(Collection<String> identifiers) {
        return jdbc
                .sql(SOURCE + "where identifier = any(:identifiers)")
                .param("identifiers", identifiers.toArray(String[]::new))
                .query((row, number) -> source(row))
                .list()
                .stream()
                .collect(Collectors.toMap(SourceOf::identifier, Function.identity()));
    }

    /** Where each of these that was brought in comes from. */
    Map<CommonsId, SourceOf> sources(Collection<CommonsId> ids) {
        Map<CommonsId, SourceOf> found = new HashMap<>();
        jdbc.sql(SOURCE + "where dataset = any(:ids)")
                .param("ids", ids.stream().map(CommonsId::value).toArray(UUID[]::new))
                .query((ResultSet row) -> {
                    SourceOf source = source(row);
                    found.put(source.dataset(), source);
                });
        return found;
    }

    /** All that its source says of each of these. */
    Map<CommonsId, String> contents(Collection<CommonsId> ids) {
        Map<CommonsId, String> found = new HashMap<>();
        jdbc.sql("select dataset, content from opendata.source where dataset = any(:ids) and content is not null")
                .param("ids", ids.stream().map(CommonsId::value).toArray(UUID[]::new))
                .query((ResultSet row) -> {
                    found.put(new CommonsId(row.getObject("dataset", UUID.class)), row.getString("content"));
                });
        return found;
    }

    /** How long it is, of each of these. */
    Map<CommonsId, Integer> lengths(Collection<CommonsId> ids) {
        Map<CommonsId, Integer> found = new HashMap<>();
        jdbc.sql("""
                        select dataset, octet_length(content) as length from opendata.source
                        where dataset = any(:ids) and content is not null
                        """)
                .param("ids", ids.stream().map(CommonsId::value).toArray(UUID[]::new))
                .query((ResultSet row) -> {
                    found.put(new CommonsId(row.getObject("dataset", UUID.class)), row.getInt("length"));
                });
        return found;
    }

    private static SourceOf source(ResultSet row) throws SQLException {
        return new SourceOf(
                row.getString("identifier"),
                new CommonsId(row.getObject("dataset", UUID.class)),
                Optional.ofNullable(row.getString("sha256")),
                row.getBoolean("described_here"));
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
