package org.multitude.opensource;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.multitude.commons.CommonsId;
import org.multitude.platform.database.Cursor;
import org.multitude.platform.database.Slice;
import org.multitude.record.ActId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Software, what they are described by, and their cards, in PostgreSQL. */
@Repository
class SoftwareStore {
    private static final String SELECT = """
            select s.commons, s.repository, s.licence, c.id, c.number, c.sha256, c.size, c.added_at, c.act,
                   l.source, l.source_address, l.source_date, l.homepage, l.language, l.topics, l.archived,
                   l.last_change, l.archive
            from opensource.software s
            left join opensource.card c on c.software = s.commons and c.number = s.number
            left join opensource.listing l on l.software = s.commons
            where (c.id is not null or l.software is not null)
            """;

    private final JdbcClient jdbc;
    private final ListedStore listings;

    SoftwareStore(JdbcClient jdbc, ListedStore listings) {
        this.jdbc = jdbc;
        this.listings = listings;
    }

    void insert(KeptSoftware software) {
        jdbc.sql("""
                        insert into opensource.software (commons, repository, licence, number, repository_key)
                        select :id, :repository, :licence, :number::int, case when not exists (
                          select 1 from opensource.software where repository_key = :key) then :key end
                        """)
                .param("key", key(software))
                .param("id", software.id().value())
                .param("repository", software.repository())
                .param("licence", software.licence().orElse(null))
                .param("number", software.card().map(KeptCard::number).orElse(null))
                .update();
        describe(software);
    }

    /** What was described anew; the cards before stay, what an inventory said before does not. */
    void replace(KeptSoftware software) {
        jdbc.sql("""
                        update opensource.software
                        set repository = :repository, licence = :licence, number = :number,
                            repository_key = case when not exists (
                              select 1 from opensource.software where repository_key = :key and commons <> :id)
                              then :key end
                        where commons = :id
                        """)
                .param("key", key(software))
                .param("id", software.id().value())
                .param("repository", software.repository())
                .param("licence", software.licence().orElse(null))
                .param("number", software.card().map(KeptCard::number).orElse(null))
                .update();
        listings.remove(software.id());
        describe(software);
    }

    private void describe(KeptSoftware software) {
        switch (software.described()) {
            case DescribedBy.ByCard(KeptCard card) -> insertCard(software.id(), card);
            case DescribedBy.ByInventory(Listed listing) -> listings.insert(software.id(), listing);
        }
    }

    /** The first software at a repository is found by it; a second one, as it may stand in old cards, is not. */
    private static @Nullable String key(KeptSoftware software) {
        return RepositoryAddress.of(software.repository())
                .map(RepositoryAddress::key)
                .orElse(null);
    }

    /** The software at a repository; nobody else changes it until the end of the transaction. */
    Optional<KeptSoftware> at(String key) {
        return jdbc.sql(SELECT + "and s.repository_key = :key for update of s")
                .param("key", key)
                .query(SoftwareStore::software)
                .optional();
    }

    /** A software; nobody else changes it until the end of the transaction. */
    Optional<KeptSoftware> lock(CommonsId id) {
        return jdbc.sql(SELECT + "and s.commons = :id for update of s")
                .param("id", id.value())
                .query(SoftwareStore::software)
                .optional();
    }

    private void insertCard(CommonsId software, KeptCard card) {
        jdbc.sql("""
                        insert into opensource.card (id, software, number, sha256, size, added_at, act)
                        values (:id, :software, :number, :sha256, :size, :at, :act)
                        """)
                .param("id", card.id())
                .param("software", software.value())
                .param("number", card.number())
                .param("sha256", card.sha256())
                .param("size", card.size())
                .param("at", Timestamp.from(card.addedAt()))
                .param("act", card.act().map(ActId::value).orElse(null))
                .update();
    }

    Optional<KeptSoftware> find(CommonsId id) {
        return Optional.ofNullable(byIds(List.of(id)).get(id));
    }

    Map<CommonsId, KeptSoftware> byIds(Collection<CommonsId> ids) {
        return jdbc
                .sql(SELECT + "and s.commons = any(:ids)")
                .param("ids", ids.stream().map(CommonsId::value).toArray(UUID[]::new))
                .query(SoftwareStore::software)
                .list()
                .stream()
                .collect(Collectors.toMap(KeptSoftware::id, Function.identity()));
    }

    /** Every card of a software, the latest first. */
    List<KeptCard> cards(CommonsId software, int limit) {
        return jdbc.sql("""
                        select id, number, sha256, size, added_at, act from opensource.card
                        where software = :software order by number desc limit :limit
                        """)
                .param("software", software.value())
                .param("limit", limit)
                .query(SoftwareStore::card)
                .list();
    }

    Optional<KeptCard> card(CommonsId software, int number) {
        return jdbc.sql("""
                        select id, number, sha256, size, added_at, act from opensource.card
                        where software = :software and number = :number
                        """)
                .param("software", software.value())
                .param("number", number)
                .query(SoftwareStore::card)
                .optional();
    }

    /** Changes when the current cards or what is counted of them change. */
    String state() {
        return jdbc.sql("""
                        select count(*) || '-' || coalesce(sum(hashtextextended(
                            concat_ws(' ', s.commons, s.repository, c.id, d.rules, d.errors, d.warnings), 0)), 0)
                        from opensource.software s
                        join opensource.card c on c.software = s.commons and c.number = s.number
                        left join opensource.diagnosis d on d.card = c.id
                        """).query(String.class).single();
    }

    /** A card with the software that it describes. */
    record CardOf(CommonsId software, KeptCard card) {}

    /** Every card of every software, the oldest first. */
    Slice<CardOf> oldest(Optional<Cursor> after, int limit) {
        Cursor from = after.orElse(Cursor.OLDEST);
        List<CardOf> read = jdbc.sql("""
                        select id, software, number, sha256, size, added_at, act from opensource.card
                        where (added_at, id) > (:at, :id) order by added_at, id limit :limit
                        """)
                .param("at", Timestamp.from(from.at()))
                .param("id", from.id())
                .param("limit", limit + 1)
                .query(SoftwareStore::cardOf)
                .list();
        return Slice.of(
                read,
                limit,
                kept -> new Cursor(kept.card().addedAt(), kept.card().id()));
    }

    List<CardOf> cardsByIds(Collection<UUID> ids) {
        return jdbc.sql("""
                        select id, software, number, sha256, size, added_at, act from opensource.card
                        where id = any(:ids)
                        """)
                .param("ids", ids.toArray(UUID[]::new))
                .query(SoftwareStore::cardOf)
                .list();
    }

    private static CardOf cardOf(ResultSet row, int number) throws SQLException {
        return new CardOf(new CommonsId(row.getObject("software", UUID.class)), card(row, number));
    }

    private static KeptSoftware software(ResultSet row, int number) throws SQLException {
        return new KeptSoftware(
                new CommonsId(row.getObject("commons", UUID.class)),
                row.getString("repository"),
                Optional.ofNullable(row.getString("licence")),
                row.getString("source") == null
                        ? new DescribedBy.ByCard(card(row, number))
                        : new DescribedBy.ByInventory(ListedStore.listing(row)));
    }

    static KeptCard card(ResultSet row, int number) throws SQLException {
        return new KeptCard(
                row.getObject("id", UUID.class),
                row.getInt("number"),
                row.getString("sha256"),
                row.getLong("size"),
                row.getTimestamp("added_at").toInstant(),
                Optional.ofNullable(row.getObject("act", UUID.class)).map(ActId::new));
    }
}
