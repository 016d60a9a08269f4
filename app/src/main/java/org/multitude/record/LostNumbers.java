package org.multitude.record;

import java.util.List;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Numbers that were given before a restored backup forgot what they were given to. The log knows them still: given again, a
 * receipt would lead to somebody else's words.
 */
@Component
public class LostNumbers {
    private final JdbcClient jdbc;

    LostNumbers(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /**
     * The highest one.
     *
     * @param types of the acts that gave numbers
     * @param thing to which they refer
     * @return 0 when none is lost
     */
    public int highest(List<String> types, UUID thing) {
        return jdbc
                .sql("""
                        select entry from record.act
                        where type = any(:types) and refs && :things and keys = '{}'
                          and exists (select from record.restoration where lost > 0)
                        """)
                .param("types", types.toArray(String[]::new))
                .param("things", new UUID[] {thing})
                .query((row, number) -> Entry.parse(row.getBytes("entry")))
                .list()
                .stream()
                .map(entry -> entry.tokens().getOrDefault("number", ""))
                .filter(number -> number.matches("[0-9]{1,9}"))
                .mapToInt(Integer::parseInt)
                .max()
                .orElse(0);
    }
}
