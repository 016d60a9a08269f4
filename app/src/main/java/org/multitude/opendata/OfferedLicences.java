package org.multitude.opendata;

import java.util.Collection;
import java.util.List;
import java.util.Set;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

/**
 * The licences offered to those who publish, a part of those that are known: what a catalogue brings in, or what a dataset
 * has already, keeps its licence all the same.
 */
@Repository
class OfferedLicences {
    /** The two that French law lists for public data, and the two that others use most. */
    private static final Set<String> USUAL = Set.of("etalab-2.0", "ODbL-1.0", "CC-BY-4.0", "CC0-1.0");

    private final JdbcClient jdbc;

    OfferedLicences(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Those offered, in the order of all. */
    List<Licence> all() {
        Set<String> chosen = chosen();
        Set<String> offered = chosen.isEmpty() ? USUAL : chosen;
        return Licence.all().stream()
                .filter(licence -> offered.contains(licence.code()))
                .toList();
    }

    /** Codes of those that an administrator chose; none when nobody did. */
    Set<String> chosen() {
        return Set.copyOf(jdbc.sql("select code from opendata.offered_licence")
                .query(String.class)
                .list());
    }

    /** Offers these from now on. */
    @Transactional
    void choose(Collection<String> codes) {
        if (codes.isEmpty()) {
            throw new IllegalArgumentException("who publishes chooses among one licence at least");
        }
        // Two administrators who choose at once choose one after the other.
        jdbc.sql("lock table opendata.offered_licence in exclusive mode").update();
        jdbc.sql("delete from opendata.offered_licence").update();
        codes.forEach(code -> jdbc.sql("insert into opendata.offered_licence (code) values (:code)")
                .param("code", code)
                .update());
    }
}
