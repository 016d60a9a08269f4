package org.multitude;

import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.multitude.platform.settings.Settings;
import org.multitude.portal.ImaginaryCity;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** How far the story was told, and what its names stand for. */
@Component
class DemoStore implements ImaginaryCity {
    private final JdbcClient jdbc;
    private final Settings settings;
    private @Nullable Boolean here;

    DemoStore(JdbcClient jdbc, Settings settings) {
        this.jdbc = jdbc;
        this.settings = settings;
    }

    /** Number of the last step that was told, 0 for the claim that comes before them, -1 when not even that was done. */
    int last() {
        return jdbc.sql("select coalesce(max(step), -1) from demo.told")
                .query(Integer.class)
                .single();
    }

    /** Asked of the database once: only a process whose settings say so tells the story. */
    @Override
    public synchronized boolean here() {
        if (here == null) {
            here = settings.demo() || last() >= 0;
        }
        return here;
    }

    /** Notes, in the transaction of a step, that it was told. */
    void told(int step, Optional<String> name, Optional<UUID> id) {
        jdbc.sql("insert into demo.told (step, name, id) values (:step, :name, :id)")
                .param("step", step)
                .param("name", name.orElse(null))
                .param("id", id.orElse(null))
                .update();
    }

    /** The thing that a step called so. */
    UUID named(String name) {
        return jdbc.sql("select id from demo.told where name = :name")
                .param("name", name)
                .query(UUID.class)
                .optional()
                .orElseThrow(() -> new IllegalStateException("nothing in the demonstration is called " + name));
    }
}
