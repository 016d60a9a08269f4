package org.multitude.platform.database;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Lets a transaction see the database as it is at one moment, whatever others commit meanwhile. It is said in the transaction
 * and not of the connection: behind a pooler the connection that it would be said of may be another one.
 */
@Component
public class OneMoment {
    /** What says it, as the first statement of a transaction. */
    public static final String SQL = "set transaction isolation level repeatable read";

    private final JdbcClient jdbc;

    OneMoment(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** From here on the transaction, in which nothing was read yet, sees one moment. */
    public void see() {
        jdbc.sql(SQL).update();
    }
}
