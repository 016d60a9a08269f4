package org.multitude.opensource;

import java.sql.Date;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.multitude.commons.CommonsId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** What inventories say of software without a card, in PostgreSQL. */
@Repository
class ListedStore {
    private final JdbcClient jdbc;

    ListedStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    void insert(CommonsId software, Listed listing) {
        jdbc.sql("""
                        insert into opensource.listing
                          (software, source, source_address, source_date, homepage, language, topics, archived,
                           last_change, archive)
                        values (:software, :source, :address, :date, :homepage, :language, :topics, :archived, :change,
                           :archive)
                        """)
                .param("software", software.value())
                .param("source", listing.source())
                .param("address", listing.sourceAddress().orElse(null))
                .param("date", Date.valueOf(listing.sourceDate()))
                .param("homepage", listing.homepage().orElse(null))
                .param("language", listing.language().orElse(null))
                .param("topics", listing.topics().toArray(String[]::new))
                .param("archived", listing.archived().orElse(null))
                .param("change", listing.lastChange().map(Date::valueOf).orElse(null))
                .param("archive", listing.archive().orElse(null))
                .update();
    }

    void remove(CommonsId software) {
        jdbc.sql("delete from opensource.listing where software = :software")
                .param("software", software.value())
                .update();
    }

    /** Read from the columns of a row. */
    static Listed listing(ResultSet row) throws SQLException {
        return new Listed(
                row.getString("source"),
                Optional.ofNullable(row.getString("source_address")),
                row.getObject("source_date", LocalDate.class),
                Optional.ofNullable(row.getString("homepage")),
                Optional.ofNullable(row.getString("language")),
                List.of((String[]) row.getArray("topics").getArray()),
                Optional.ofNullable((Boolean) row.getObject("archived")),
                Optional.ofNullable(row.getObject("last_change", LocalDate.class)),
                Optional.ofNullable(row.getString("archive")));
    }
}
