package org.multitude.commons;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.multitude.identity.OrganizationId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Offers to transfer a commons, in PostgreSQL. */
@Repository
class TransferStore {
    private static final String SELECT =
            "select id, commons, giver, taker, word, offered_at from commons.transfer_offer ";

    private final JdbcClient jdbc;

    TransferStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    Optional<TransferOffer> of(CommonsId commons) {
        return jdbc.sql(SELECT + "where commons = :commons")
                .param("commons", commons.value())
                .query(TransferStore::offer)
                .optional();
    }

    /** What organisations are offered, the first first. */
    List<TransferOffer> to(List<OrganizationId> takers, int limit) {
        return jdbc.sql(SELECT + "where taker = any(:takers) order by offered_at, id limit :limit")
                .param("takers", takers.stream().map(OrganizationId::value).toArray(UUID[]::new))
                .param("limit", limit)
                .query(TransferStore::offer)
                .list();
    }

    void insert(TransferOffer offer) {
        jdbc.sql("""
                        insert into commons.transfer_offer (id, commons, giver, taker, word, offered_at)
                        values (:id, :commons, :giver, :taker, :word, :at)
                        """)
                .param("id", offer.id())
                .param("commons", offer.commons().value())
                .param("giver", offer.giver().value())
                .param("taker", offer.taker().value())
                .param("word", offer.word())
                .param("at", Timestamp.from(offer.at()))
                .update();
    }

    void delete(CommonsId commons) {
        jdbc.sql("delete from commons.transfer_offer where commons = :commons")
                .param("commons", commons.value())
                .update();
    }

    /** Nobody else transfers, offers or describes it until the transaction ends. */
    void lock(CommonsId commons) {
        jdbc.sql("select from commons.entry where id = :id for update")
                .param("id", commons.value())
                .query(row -> {});
    }

    /** From now on another organisation answers for it. */
    void transfer(CommonsId commons, OrganizationId taker, Timestamp now) {
        jdbc.sql("update commons.entry set body = :taker, updated_at = :now where id = :id")
                .param("taker", taker.value())
                .param("now", now)
                .param("id", commons.value())
                .update();
    }

    private static TransferOffer offer(ResultSet row, int number) throws SQLException {
        return new TransferOffer(
                row.getObject("id", UUID.class),
                new CommonsId(row.getObject("commons", UUID.class)),
                new OrganizationId(row.getObject("giver", UUID.class)),
                new OrganizationId(row.getObject("taker", UUID.class)),
                row.getString("word"),
                row.getTimestamp("offered_at").toInstant());
    }
}
