package org.multitude.platform.settings;

import java.net.URI;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Keeps the {@link Installation}: absent until claimed, then never changed in its address. */
@Component
public class Installations {
    private final JdbcClient jdbc;
    private final AtomicReference<@Nullable Installation> known = new AtomicReference<>();

    /** Those of a database. */
    public Installations(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** The installation, once claimed. */
    public Optional<Installation> find() {
        Installation cached = known.get();
        if (cached != null) {
            return Optional.of(cached);
        }
        Optional<Installation> found = jdbc.sql("select name, public_url from web.installation")
                .query((row, number) ->
                        new Installation(row.getString("name"), URI.create(row.getString("public_url"))))
                .optional();
        found.ifPresent(known::set);
        return found;
    }

    /** Claims the installation; false when somebody already did. */
    @Transactional
    public boolean claim(Installation installation) {
        return jdbc.sql("""
                        insert into web.installation (name, public_url) values (:name, :url) on conflict do nothing
                        """)
                        .param("name", installation.name())
                        .param("url", installation.publicUrl().toString())
                        .update()
                == 1;
    }
}
