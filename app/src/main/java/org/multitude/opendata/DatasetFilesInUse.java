package org.multitude.opendata;

import java.util.Collection;
import java.util.HashSet;
import java.util.Set;
import org.multitude.platform.files.FilesInUse;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Every version of a dataset is kept, and what was received with a form that may still be sent again. */
@Component
class DatasetFilesInUse implements FilesInUse {
    private final JdbcClient jdbc;

    DatasetFilesInUse(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public Set<String> among(Collection<String> files) {
        return new HashSet<>(jdbc.sql("""
                        select sha256 from opendata.version where sha256 = any(:files)
                        union select sha256 from opendata.received where sha256 = any(:files)
                        """)
                .param("files", files.toArray(String[]::new))
                .query(String.class)
                .list());
    }
}
