package org.multitude.platform.database.embedded;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Properties;

/** Asks whoever listens on a port whether it is our server, with our password and our cluster. */
record Probe(String password, Path cluster) {
    private static final String WRONG_PASSWORD = "28P01";
    private static final String ALL_CONNECTIONS_TAKEN = "53300";

    /** What came back. */
    enum Answer {
        OURS,
        REFUSES_PASSWORD,
        NONE
    }

    static String url(int port) {
        return "jdbc:postgresql://127.0.0.1:" + port + "/" + Settings.NAME + "?sslmode=disable&gssEncMode=disable";
    }

    Answer ask(int port) throws IOException {
        Properties login = new Properties();
        login.setProperty("user", Settings.NAME);
        login.setProperty("password", password);
        login.setProperty("connectTimeout", "2");
        login.setProperty("socketTimeout", "3");
        try (Connection connection = DriverManager.getConnection(url(port), login);
                Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery("SHOW data_directory")) {
            return row.next() && Files.isSameFile(Path.of(row.getString(1)), cluster) ? Answer.OURS : Answer.NONE;
        } catch (SQLException e) {
            String state = e.getSQLState();
            if (WRONG_PASSWORD.equals(state)) {
                return Answer.REFUSES_PASSWORD;
            }
            // Said only after the password was right.
            return ALL_CONNECTIONS_TAKEN.equals(state) ? Answer.OURS : Answer.NONE;
        }
    }
}
