package org.multitude.opendata;

import java.sql.Timestamp;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.multitude.commons.CommonsId;
import org.multitude.platform.text.Prose;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Datasets as the CKAN API searches them, in PostgreSQL. */
@Repository
class PackageStore {
    private static final int MOST_TEXT = 200_000;

    private final JdbcClient jdbc;

    PackageStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    void put(Collection<Package> packages) {
        packages.forEach(each -> jdbc.sql("""
                        insert into opendata.package
                          (dataset, ckan_id, name, title, body, licence, groups, tags, formats, words, created_at,
                           changed_at)
                        values (:dataset, :ckan, :name, :title, :body, :licence, :groups, :tags, :formats,
                                to_tsvector('simple', :text), :created, :changed)
                        on conflict (dataset) do update
                        set ckan_id = excluded.ckan_id, title = excluded.title, body = excluded.body,
                            licence = excluded.licence, groups = excluded.groups, tags = excluded.tags,
                            formats = excluded.formats, words = excluded.words, changed_at = excluded.changed_at
                        """)
                .param("dataset", each.dataset().value())
                .param("ckan", each.ckanId())
                .param("name", each.name())
                .param("title", each.title())
                .param("body", each.body())
                .param("licence", each.licence())
                .param("groups", each.groups().toArray(String[]::new))
                .param("tags", each.tags().toArray(String[]::new))
                .param("formats", each.formats().toArray(String[]::new))
                .param("text", Prose.first(each.text(), MOST_TEXT))
                .param("created", Timestamp.from(each.createdAt()))
                .param("changed", Timestamp.from(each.changedAt()))
                .update());
    }

    void remove(Collection<CommonsId> datasets) {
        jdbc.sql("delete from opendata.package where dataset = any(:ids)")
                .param("ids", datasets.stream().map(CommonsId::value).toArray(UUID[]::new))
                .update();
    }

    /** How many a query finds. */
    long count(CkanQuery query) {
        return jdbc.sql("select count(*) from opendata.package where " + query.sql())
                .params(query.parameters())
                .query(Long.class)
                .single();
    }

    /** Those a query finds, in an order. */
    List<CommonsId> find(CkanQuery query, CkanSort sort, int start, int rows) {
        return jdbc.sql("select dataset from opendata.package where " + query.sql() + " order by " + sort.sql()
                        + " offset :start limit :rows")
                .params(query.parameters())
                .param("start", start)
                .param("rows", rows)
                .query((row, number) -> new CommonsId(row.getObject("dataset", UUID.class)))
                .list();
    }

    /** How many of what a query finds have each value of a field, the most frequent first. */
    Map<String, Long> facet(CkanQuery query, CkanField field, int limit, int atLeast) {
        Map<String, Long> counts = new LinkedHashMap<>();
        jdbc.sql("""
                        select value, count(*) as n
                        from (select %s as value from opendata.package where %s) found
                        where value is not null group by value having count(*) >= :least order by n desc, value limit :most
                        """.formatted(field.each(), query.sql()))
                .params(query.parameters())
                .param("least", atLeast)
                .param("most", limit)
                .query(row -> {
                    counts.put(row.getString("value"), row.getLong("n"));
                });
        return counts;
    }

    /** The dataset with this id or name in the CKAN API. */
    Optional<CommonsId> named(String idOrName) {
        boolean id = idOrName.matches("(?i)[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}");
        return jdbc
                .sql("select dataset from opendata.package where "
                        + (id
                                ? "ckan_id = cast(:wanted as uuid) or dataset = cast(:wanted as uuid)"
                                : "name = :wanted"))
                .param("wanted", idOrName)
                .query((row, number) -> new CommonsId(row.getObject("dataset", UUID.class)))
                .list()
                .stream()
                .findFirst();
    }

    /** Names, in their order. */
    List<String> names(int limit, int offset) {
        return jdbc.sql("select name from opendata.package order by name limit :limit offset :offset")
                .param("limit", limit)
                .param("offset", offset)
                .query((row, number) -> row.getString("name"))
                .list();
    }
}
