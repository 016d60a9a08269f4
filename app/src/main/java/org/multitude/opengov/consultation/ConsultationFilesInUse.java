package org.multitude.opengov.consultation;

import java.util.Collection;
import java.util.HashSet;
import java.util.Set;
import org.multitude.platform.files.FilesInUse;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The ballots of every closed consultation are kept, and its archive. */
@Component
class ConsultationFilesInUse implements FilesInUse {
    private final JdbcClient jdbc;

    ConsultationFilesInUse(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public Set<String> among(Collection<String> files) {
        return new HashSet<>(jdbc.sql("""
                        select ballots from opengov.consultation where ballots = any(:files)
                        union select sha256 from opengov.polis_archive where sha256 = any(:files)
                        """)
                .param("files", files.toArray(String[]::new))
                .query(String.class)
                .list());
    }
}
