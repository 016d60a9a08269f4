package org.multitude.identity;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.multitude.platform.text.Secrets;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Secret links in PostgreSQL, which keeps only the hash of each secret. */
@Repository
class SecretLinkStore {
    private final JdbcClient jdbc;

    SecretLinkStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Makes a link and says its secret: 256 random bits in 43 characters of base64url. */
    String make(SecretLink link, LinkPurpose purpose, Instant now) {
        String secret = Secrets.random();
        jdbc.sql("""
                        insert into identity.secret_link (secret_hash, person, purpose, email, made_at, ends_at)
                        values (:hash, :person, :purpose, :email, :now, :ends)
                        """)
                .param("hash", Secrets.hash(secret))
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
                .param("hash", Secrets.hash(secret))
                .param("purpose", purpose.code())
                .param("now", Timestamp.from(now))
                .query(SecretLinkStore::link)
                .optional();
    }

    /** As {@link #find}, and it works no more. */
    Optional<SecretLink> take(String secret, LinkPurpose purpose, Instant now) {
        return jdbc.sql("""
                        update identity.secret_link set ends_at = :now
                        where secret_hash = :hash and purpose = :purpose and ends_at > :now
                        returning person, email
                        """)
                .param("hash", Secrets.hash(secret))
                .param("purpose", purpose.code())
                .param("now", Timestamp.from(now))
                .query(SecretLinkStore::link)
                .optional();
    }

    /** How many links for this were made for somebody, or sent to this address by whomever, since then. */
    int made(PersonId person, String email, LinkPurpose purpose, Instant since) {
        return jdbc.sql("""
                        select greatest(
                          (select count(*) from identity.secret_link
                           where person = :person and purpose = :purpose and made_at > :since),
                          (select count(*) from identity.secret_link
                           where email = :email and purpose = :purpose and made_at > :since))
                        """)
                .param("person", person.value())
                .param("email", email)
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

    /** Addresses that links of hers went to. */
    List<String> emails(PersonId person) {
        return jdbc.sql("select distinct email from identity.secret_link where person = :person and email is not null")
                .param("person", person.value())
                .query((row, number) -> row.getString("email"))
                .list();
    }

    /** Ends every link of a person for this. */
    void end(PersonId person, LinkPurpose purpose, Instant now) {
        jdbc.sql("""
                        update identity.secret_link set ends_at = :now
                        where person = :person and purpose = :purpose and ends_at > :now
                        """)
                .param("person", person.value())
                .param("purpose", purpose.code())
                .param("now", Timestamp.from(now))
                .update();
    }

    /** Ends every link of a person: whoever else had a hand in her account has none left. */
    void endAll(PersonId person, Instant now) {
        for (LinkPurpose purpose : LinkPurpose.values()) {
            end(person, purpose, now);
        }
    }

    /** Deletes those that ended before this instant; until then they count among those that were sent. */
    void forget(Instant before) {
        jdbc.sql("delete from identity.secret_link where ends_at < :before")
                .param("before", Timestamp.from(before))
                .update();
    }

    private static SecretLink link(ResultSet row, int number) throws SQLException {
        return new SecretLink(
                new PersonId(row.getObject("person", UUID.class)), Optional.ofNullable(row.getString("email")));
    }
}
