package org.multitude.opensource;

import java.util.Collection;
import java.util.HashSet;
import java.util.Set;
import org.multitude.platform.files.FilesInUse;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Every version of a card is kept. */
@Component
class CardsInUse implements FilesInUse {
    private final JdbcClient jdbc;

    CardsInUse(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public Set<String> among(Collection<String> files) {
        return new HashSet<>(jdbc.sql("""
                        select sha256 from opensource.card where sha256 = any(:files)
                        """)
                .param("files", files.toArray(String[]::new))
                .query(String.class)
                .list());
    }
}
