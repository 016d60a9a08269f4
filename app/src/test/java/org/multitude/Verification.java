package org.multitude;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.multitude.record.verify.Finding;
import org.multitude.record.verify.KnownLogs;
import org.multitude.record.verify.Verifier;
import org.springframework.jdbc.core.simple.JdbcClient;

/** What the verifier finds on a server, as it is and after somebody changed something behind the record's back. */
public final class Verification {
    private Verification() {}

    /** What does not agree with the record, once it holds all that happened before. */
    public static List<String> findings(TestServer server) throws Exception {
        server.recorded();
        return findings(server, new Verifier(new KnownLogs(TestServer.freshDirectory()), done -> {}));
    }

    /** What does not agree on a server where nothing happens any more. */
    public static List<String> findingsAtRest(TestServer server) throws Exception {
        return findings(
                server, new Verifier(new KnownLogs(TestServer.freshDirectory()), done -> {}, Duration.ofMillis(20)));
    }

    private static List<String> findings(TestServer server, Verifier verifier) throws Exception {
        return verifier.verify(server.address(), Optional.empty(), true).findings().stream()
                .map(Finding::toString)
                .toList();
    }

    /** What does not agree once a column of these rows has another value; it is put back afterwards. */
    public static List<String> findingsAfter(TestServer server, String table, String column, String value, String rows)
            throws Exception {
        JdbcClient jdbc = server.bean(JdbcClient.class);
        jdbc.sql("create table web.kept as select id, " + column + " as kept from " + table + " where " + rows)
                .update();
        jdbc.sql("update " + table + " set " + column + " = " + value + " where id in (select id from web.kept)")
                .update();
        try {
            return findingsAtRest(server);
        } finally {
            jdbc.sql("update " + table + " t set " + column + " = k.kept from web.kept k where k.id = t.id")
                    .update();
            jdbc.sql("drop table web.kept").update();
        }
    }
}
