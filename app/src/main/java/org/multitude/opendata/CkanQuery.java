package org.multitude.opendata;

import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * What a search of the CKAN API looks for, as a condition in SQL. Every value is a parameter; nothing typed becomes SQL.
 *
 * @param sql the condition
 * @param parameters its values
 */
record CkanQuery(String sql, Map<String, Object> parameters) {
    CkanQuery {
        parameters = Map.copyOf(parameters);
    }

    /**
     * All of these queries at once.
     *
     * @throws CkanFailure when one makes no sense
     */
    static CkanQuery of(List<String> queries) {
        Map<String, Object> parameters = new HashMap<>();
        StringBuilder sql = new StringBuilder("true");
        for (String query : queries) {
            if (!query.isBlank()) {
                sql.append(" and (")
                        .append(new CkanParser(query, parameters).parse())
                        .append(")");
            }
        }
        return new CkanQuery(sql.toString(), parameters);
    }
}
