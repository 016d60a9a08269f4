package org.multitude.platform.tables;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Objects;
import java.util.Properties;
import org.jspecify.annotations.Nullable;

/**
 * Opens the databases of a child, each with a configuration that nothing can change any more: no other file, no network,
 * no extension, bounded memory. The one that was read last stays open, since the next question is often to the same.
 */
final class TableDatabase {
    private final long megabytes;
    private @Nullable Path path;
    private @Nullable Connection connection;
    private @Nullable Table about;

    TableDatabase(long megabytes) {
        this.megabytes = megabytes;
    }

    /** A database to be read. */
    Connection reading(Path file) throws SQLException {
        if (connection == null || !file.equals(path)) {
            close();
            Properties configuration = configuration();
            configuration.setProperty("access_mode", "READ_ONLY");
            connection = open(file, configuration);
            path = file;
            about = about(connection);
        }
        return connection;
    }

    /** What the database that is being read says of itself. */
    Table about() {
        return Objects.requireNonNull(about);
    }

    /** A new database to be written, in small blocks or in large ones. */
    Connection writing(Path file, boolean small) throws SQLException {
        close();
        Properties configuration = configuration();
        configuration.setProperty("default_block_size", small ? "16384" : "262144");
        return open(file, configuration);
    }

    /** Closes the database that is being read, whatever state it is in. */
    void letGo() {
        try {
            close();
        } catch (SQLException e) {
            System.err.println("not closed: " + e.getMessage());
            connection = null;
        }
    }

    private void close() throws SQLException {
        if (connection != null) {
            connection.close();
            connection = null;
        }
    }

    private Properties configuration() {
        Properties configuration = new Properties();
        configuration.setProperty("enable_external_access", "false");
        configuration.setProperty("autoinstall_known_extensions", "false");
        configuration.setProperty("autoload_known_extensions", "false");
        configuration.setProperty("allow_community_extensions", "false");
        configuration.setProperty("memory_limit", megabytes + "MB");
        configuration.setProperty("temp_directory", "");
        configuration.setProperty("threads", "2");
        return configuration;
    }

    private static Connection open(Path file, Properties configuration) throws SQLException {
        Connection opened = DriverManager.getConnection("jdbc:duckdb:" + file, configuration);
        try (Statement statement = opened.createStatement()) {
            statement.execute("set lock_configuration = true");
        }
        return opened;
    }

    private static Table about(Connection connection) throws SQLException {
        try (Statement statement = connection.createStatement();
                ResultSet found = statement.executeQuery("select what from about")) {
            found.next();
            return Wire.JSON.readValue(found.getString(1), Table.class);
        }
    }
}
