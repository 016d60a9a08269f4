package org.multitude.identity;

import java.nio.charset.StandardCharsets;
import java.security.SecureRandom;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.Base64;
import java.util.Optional;
import java.util.UUID;
import org.multitude.platform.text.Sha256;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Secret links in PostgreSQL, which keeps only the hash of each secret. */
@Repository
class SecretLinkStore {
    private final JdbcClient jdbc;
    private final SecureRandom random = new SecureRandom();

    SecretLinkStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Makes a link and says its secret: 256 random bits in 43 characters of base64url. */
    String make(SecretLink link, LinkPurpose purpose, Instant now) {
        byte[] bytes = new byte[32];
        random.nextBytes(bytes);
        String secret = Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
        jdbc.sql("""
                        insert into identity.secret_link (secret_hash, person, purpose, email, made_at, ends_at)
                        values (:hash, :person, :purpose, :email, :now, :ends)
                        """)
                .param("hash", hash(secret))
                .param("person", link.person().value())
                .param("purpose", purpose.code())
                .param("email", link.email().orElse(null))
                .param("now", Timestamp.from(now))
                .param("ends", Timestamp.from(now.plus(purpose.life())))
                .update();
        return secret;
    }

    /** What this secret stands for, as long as it works. */
    Optional<SecretLink> find(String secret, LinkPurpose purpose, Instant now) {
        return jdbc.sql("""
                        select person, email from identity.secret_link
                        where secret_hash = :hash and purpose = :purpose and ends_at > :now
                        """)
                .param("hash", hash(secret))
                .param("purpose", purpose.code())
                .param("now", Timestamp.from(now))
                .query(SecretLinkStore::link)
                .optional();
    }

    /** As {@link #find}, and it works no more. */
    Optional<SecretLink> take(String secret, LinkPurpose purpose, Instant now) {
        return jdbc.sql("""
                        delete from identity.secret_link
                        where secret_hash = :hash and purpose = :purpose and ends_at > :now
                        returning person, email
                        """)
                .param("hash", hash(secret))
                .param("purpose", purpose.code())
                .param("now", Timestamp.from(now))
                .query(SecretLinkStore::link)
                .optional();
    }

    /** How many links for this were made for somebody since then and not used yet. */
    int made(PersonId person, LinkPurpose purpose, Instant since) {
        return jdbc.sql("""
                        select count(*) from identity.secret_link
                        where person = :person and purpose = :purpose and made_at > :since
                        """)
                .param("person", person.value())
                .param("purpose", purpose.code())
                .param("since", Timestamp.from(since))
                .query(Integer.class)
                .single();
    }

    /** The address that the last working link for this was sent to. */
    Optional<String> lastEmail(PersonId person, LinkPurpose purpose, Instant now) {
        return jdbc.sql("""
                        select email from identity.secret_link
                        where person = :person and purpose = :purpose and ends_at > :now and email is not null
                        order by made_at desc limit 1
                        """)
                .param("person", person.value())
                .param("purpose", purpose.code())
                .param("now", Timestamp.from(now))
                .query(String.class)
                .optional();
    }

    /** Ends every link of a person for this. */
    void end(PersonId person, LinkPurpose purpose) {
        jdbc.sql("delete from identity.secret_link where person = :person and purpose = :purpose")
                .param("person", person.value())
                .param("purpose", purpose.code())
                .update();
    }

    /** Deletes those that ended before this instant. */
    void forget(Instant before) {
        jdbc.sql("delete from identity.secret_link where ends_at < :before")
                .param("before", Timestamp.from(before))
                .update();
    }

    private static SecretLink link(ResultSet row, int number) throws SQLException {
        return new SecretLink(
                new PersonId(row.getObject("person", UUID.class)), Optional.ofNullable(row.getString("email")));
    }

    private static byte[] hash(String secret) {
        return Sha256.of(secret.getBytes(StandardCharsets.UTF_8));
    }
}
