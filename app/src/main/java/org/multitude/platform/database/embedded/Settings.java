package org.multitude.platform.database.embedded;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;

/** How PostgreSQL is set up. */
final class Settings {
    /** The role and the database the platform uses. It owns its database and is no superuser. */
    static final String NAME = "multitude";

    private static final String SUPERUSER = "postgres";

    /** What an operator may change in postgresql.conf; written there once. Fit for a laptop. */
    private static final Map<String, String> TUNING = Map.ofEntries(
            Map.entry("max_connections", "60"),
            Map.entry("shared_buffers", "128MB"),
            Map.entry("effective_cache_size", "512MB"),
            Map.entry("work_mem", "8MB"),
            Map.entry("maintenance_work_mem", "64MB"),
            Map.entry("max_wal_size", "512MB"),
            Map.entry("random_page_cost", "1.1"),
            Map.entry("jit", "off"),
            Map.entry("timezone", "UTC"),
            Map.entry("log_timezone", "UTC"));

    /** What must hold at every start, whatever the configuration file says. */
    private static final Map<String, String> FIXED = Map.ofEntries(
            Map.entry("fsync", "on"),
            Map.entry("full_page_writes", "on"),
            Map.entry("password_encryption", "scram-sha-256"),
            Map.entry("listen_addresses", "127.0.0.1"),
            Map.entry("unix_socket_directories", "''"),
            // Statements and the details of errors hold what people wrote, and a log is no place for that.
            Map.entry("log_min_error_statement", "panic"),
            Map.entry("log_error_verbosity", "terse"));

    private Settings() {}

    static List<String> initdb(Binaries binaries, Path cluster, Path passwordFile) {
        List<String> words = new ArrayList<>(List.of(
                binaries.program("initdb"),
                "--pgdata=" + cluster,
                "--username=" + SUPERUSER,
                "--pwfile=" + passwordFile,
                "--auth=scram-sha-256",
                "--data-checksums",
                "--encoding=UTF8",
                "--locale=C",
                "--locale-provider=builtin",
                "--builtin-locale=C.UTF-8"));
        new TreeMap<>(TUNING).forEach((name, value) -> words.add("--set=" + name + "=" + value));
        return words;
    }

    static List<String> singleUser(Binaries binaries, Path cluster) {
        return List.of(binaries.program("postgres"), "--single", "-D", cluster.toString(), SUPERUSER);
    }

    /** One statement a line, as the single-user server reads them. */
    static String ownRoleAndDatabase(String password) {
        return """
                CREATE ROLE %1$s LOGIN CREATEDB PASSWORD '%2$s'
                GRANT pg_monitor TO %1$s
                CREATE DATABASE %1$s OWNER %1$s
                """.formatted(NAME, password);
    }

    /** For pg_ctl, which passes them through a shell. */
    static String serverOptions(int port) {
        String fixed = new TreeMap<>(FIXED)
                .entrySet().stream()
                        .map(setting -> "-c " + setting.getKey() + "=" + setting.getValue())
                        .collect(Collectors.joining(" "));
        return "-p " + port + " " + fixed;
    }
}
