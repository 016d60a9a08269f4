package org.multitude.identity;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.sql.Types;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.multitude.platform.text.Lang;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** People in PostgreSQL. */
@Repository
class PersonStore implements People {
    private static final String SELECT =
            "select id, handle, email, email_confirmed_at, kind, public_name, language, administrator from identity.person ";

    private final JdbcClient jdbc;

    PersonStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** What signing in needs. */
    record Credentials(PersonId id, String passwordHash) {}

    /** Adds a person; says which of handle and e-mail is taken by failing on the constraint named after it. */
    void insert(Person person, String passwordHash, Instant now) {
        jdbc.sql("""
                        insert into identity.person
                          (id, handle, email, password_hash, kind, public_name, language, administrator, created_at)
                        values (:id, :handle, :email, :hash, :kind, :name, :language, :administrator, :now)
                        """)
                .param("id", person.id().value())
                .param("handle", person.handle())
                .param("email", person.email())
                .param("hash", passwordHash)
                .param("kind", person.kind().code())
                .param("name", person.publicName().orElse(null))
                .param("language", person.language().code())
                .param("administrator", person.administrator())
                .param("now", Timestamp.from(now))
                .update();
    }

    boolean handleTaken(String handle) {
        return exists("handle", handle);
    }

    boolean emailTaken(String email) {
        return exists("email", email);
    }

    /** By handle or e-mail address. */
    Optional<Credentials> credentials(String name) {
        return jdbc.sql("select id, password_hash from identity.person where handle = :name or email = :name")
                .param("name", name.toLowerCase(Locale.ROOT))
                .query((row, number) ->
                        new Credentials(new PersonId(row.getObject("id", UUID.class)), row.getString("password_hash")))
                .optional();
    }

    @Override
    public Optional<Instant> since(PersonId id) {
        return jdbc.sql("select created_at from identity.person where id = :id")
                .param("id", id.value())
                .query((row, number) -> row.getTimestamp("created_at").toInstant())
                .optional();
    }

    @Override
    public Optional<Person> find(PersonId id) {
        return jdbc.sql(SELECT + "where id = :id")
                .param("id", id.value())
                .query(PersonStore::person)
                .optional();
    }

    @Override
    public Map<PersonId, Person> byIds(Collection<PersonId> ids) {
        List<Person> people = jdbc.sql(SELECT + "where id = any(:ids)")
                .param("ids", ids.stream().map(PersonId::value).toArray(UUID[]::new))
                .query(PersonStore::person)
                .list();
        return people.stream().collect(Collectors.toMap(Person::id, Function.identity()));
    }

    /** Those who administer the platform. */
    List<PersonId> administrators() {
        return jdbc.sql("select id from identity.person where administrator order by created_at limit 50")
                .query((row, number) -> new PersonId(row.getObject("id", UUID.class)))
                .list();
    }

    @Override
    public Optional<PersonId> byHandle(String handle) {
        return jdbc.sql("select id from identity.person where handle = :handle")
                .param("handle", handle.toLowerCase(Locale.ROOT))
                .query((row, number) -> new PersonId(row.getObject("id", UUID.class)))
                .optional();
    }

    /** Changes what she says of herself. */
    void describe(PersonId id, ActorKind kind, Optional<String> publicName, Lang language) {
        jdbc.sql("""
                        update identity.person set kind = :kind, public_name = :name, language = :language
                        where id = :id
                        """)
                .param("kind", kind.code())
                .param("name", publicName.orElse(null))
                .param("language", language.code())
                .param("id", id.value())
                .update();
    }

    void delete(PersonId id) {
        jdbc.sql("delete from identity.person where id = :id")
                .param("id", id.value())
                .update();
    }

    String passwordHash(PersonId id) {
        return jdbc.sql("select password_hash from identity.person where id = :id")
                .param("id", id.value())
                .query(String.class)
                .single();
    }

    /** Her password's hash; the account stays as it is until the transaction ends. Empty where it is no more. */
    Optional<String> lock(PersonId id) {
        return jdbc.sql("select password_hash from identity.person where id = :id for update")
                .param("id", id.value())
                .query(String.class)
                .optional();
    }

    void setPassword(PersonId id, String hash) {
        jdbc.sql("update identity.person set password_hash = :hash where id = :id")
                .param("hash", hash)
                .param("id", id.value())
                .update();
    }

    /**
     * Writes to her at this address from now on.
     *
     * @param confirmedAt when mail to it reached her, if it did
     * @throws org.springframework.dao.DuplicateKeyException when another account has it
     */
    void setEmail(PersonId id, String email, Optional<Instant> confirmedAt) {
        jdbc.sql("update identity.person set email = :email, email_confirmed_at = :at where id = :id")
                .param("email", email)
                .param("at", confirmedAt.map(Timestamp::from).orElse(null), Types.TIMESTAMP)
                .param("id", id.value())
                .update();
    }

    /** Since when mail to her address is known to reach her. */
    Optional<Instant> confirmedAt(PersonId id) {
        return jdbc.sql("select email_confirmed_at from identity.person where id = :id")
                .param("id", id.value())
                .query((row, number) -> Optional.ofNullable(row.getTimestamp("email_confirmed_at"))
                        .map(Timestamp::toInstant))
                .single();
    }

    /** Notes that mail to her address reached her. */
    void confirm(PersonId id, Instant now) {
        jdbc.sql("update identity.person set email_confirmed_at = :now where id = :id")
                .param("now", Timestamp.from(now))
                .param("id", id.value())
                .update();
    }

    private boolean exists(String column, String value) {
        return jdbc.sql("select exists (select 1 from identity.person where " + column + " = :value)")
                .param("value", value)
                .query(Boolean.class)
                .single();
    }

    private static Person person(ResultSet row, int number) throws SQLException {
        return new Person(
                new PersonId(row.getObject("id", UUID.class)),
                row.getString("handle"),
                row.getString("email"),
                row.getTimestamp("email_confirmed_at") != null,
                ActorKind.of(row.getString("kind")),
                Optional.ofNullable(row.getString("public_name")),
                row.getString("language").equals("en") ? Lang.EN : Lang.FR,
                row.getBoolean("administrator"));
    }
}
