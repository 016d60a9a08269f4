package org.multitude.platform.web;

import java.util.UUID;
import java.util.function.Supplier;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Makes a form sent twice count once: the second sending is led to what the first one made. */
@Component
public class Once {
    /** Name of the hidden field that carries the key. */
    public static final String FIELD = "_once";

    private final JdbcClient jdbc;

    public Once(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /**
     * Runs {@code verb} in one transaction unless this account already sent this key; a second sender waits for the
     * first one's commit.
     *
     * @return the address to go to: the one {@code verb} gave, this time or the first time
     */
    @Transactional
    public String run(Form form, UUID account, Supplier<String> verb) {
        UUID key = form.once();
        int fresh = jdbc.sql("""
                        insert into web.submission (account, key) values (:account, :key)
                        on conflict do nothing
                        """).param("account", account).param("key", key).update();
        if (fresh == 0) {
            return jdbc.sql("select location from web.submission where account = :account and key = :key")
                    .param("account", account)
                    .param("key", key)
                    .query(String.class)
                    .single();
        }
        String location = verb.get();
        jdbc.sql("update web.submission set location = :location where account = :account and key = :key")
                .param("location", location)
                .param("account", account)
                .param("key", key)
                .update();
        return location;
    }
}
