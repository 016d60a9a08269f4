package org.multitude.platform.web;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.List;
import java.util.TreeSet;
import java.util.UUID;
import java.util.function.Supplier;
import org.multitude.platform.text.Sha256;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Makes a form sent twice count once: the second sending is led to what the first one made. Only the same content is the
 * same form: who goes back, writes something else and sends it, is heard again.
 */
@Component
public class Once {
    /** Name of the hidden field that carries the key. */
    public static final String FIELD = "_once";

    private final JdbcClient jdbc;

    public Once(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /**
     * Runs {@code verb} in one transaction unless this account already sent this key with these fields; a second sender
     * waits for the first one's commit.
     *
     * @return the address to go to: the one {@code verb} gave, this time or the first time
     */
    @Transactional
    public String run(Form form, UUID account, Supplier<String> verb) {
        return run(form, "", account, verb);
    }

    /**
     * The same for a form that carries a file.
     *
     * @param file SHA-256 of the file, empty when there is none: another file is another content
     */
    @Transactional
    public String run(Form form, String file, UUID account, Supplier<String> verb) {
        UUID key = form.once();
        byte[] content = content(form, file);
        int fresh = jdbc.sql("""
                        insert into web.submission (account, key, content) values (:account, :key, :content)
                        on conflict do nothing
                        """)
                .param("account", account)
                .param("key", key)
                .param("content", content)
                .update();
        if (fresh == 0) {
            return jdbc.sql("""
                            select location from web.submission
                            where account = :account and key = :key and content = :content
                            """)
                    .param("account", account)
                    .param("key", key)
                    .param("content", content)
                    .query(String.class)
                    .single();
        }
        String location = verb.get();
        jdbc.sql("""
                        update web.submission set location = :location
                        where account = :account and key = :key and content = :content
                        """)
                .param("location", location)
                .param("account", account)
                .param("key", key)
                .param("content", content)
                .update();
        return location;
    }

    /** Forgets what an account sent. */
    public void forget(UUID account) {
        jdbc.sql("delete from web.submission where account = :account")
                .param("account", account)
                .update();
    }

    /** The hash of what was typed, without what the page itself adds: the token changes with each session. */
    private static byte[] content(Form form, String file) {
        MessageDigest digest = Sha256.digest();
        add(digest, file);
        for (String name : new TreeSet<>(form.names())) {
            if (!name.equals(FIELD) && !name.equals(FormGuard.FIELD)) {
                List<String> values = form.values(name);
                add(digest, name);
                digest.update(ByteBuffer.allocate(4).putInt(0, values.size()));
                values.forEach(value -> add(digest, value));
            }
        }
        return digest.digest();
    }

    /** Each part after its length, so that no two lists of parts make the same bytes. */
    private static void add(MessageDigest digest, String part) {
        byte[] bytes = part.getBytes(StandardCharsets.UTF_8);
        digest.update(ByteBuffer.allocate(4).putInt(0, bytes.length));
        digest.update(bytes);
    }
}
