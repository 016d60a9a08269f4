package org.multitude.platform.database.embedded;

import java.io.IOException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Duration;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.multitude.platform.files.Durable;

/** PostgreSQL's programs, unpacked once and kept. */
record Binaries(Path directory, String version) {
    private static final Pattern VERSION = Pattern.compile("PostgreSQL\\) (\\S+)");
    private static final String MARKER = "unpacked";

    /** The caller holds the start lock. */
    static Binaries unpack(BinariesResource resource, Home home) throws IOException {
        Path directory = home.root().resolve("binaries-" + resource.fingerprint());
        Path marker = directory.resolve(MARKER);
        if (Files.exists(marker)) {
            return new Binaries(directory, Files.readString(marker).strip());
        }
        Path part = home.root().resolve(directory.getFileName() + ".part");
        Trees.delete(part);
        Trees.delete(directory);
        try (var packed = resource.open()) {
            TarXz.unpack(packed, part);
        }
        String version = askVersion(part.resolve("bin/postgres"));
        // Renamed with the rest when all is on the disk: a directory under the final name is always whole.
        Files.writeString(part.resolve(MARKER), version + "\n");
        Durable.forceAll(part);
        Files.move(part, directory, StandardCopyOption.ATOMIC_MOVE);
        Durable.force(home.root());
        return new Binaries(directory, version);
    }

    /** Other versions' programs go once a server of this version runs. */
    void deleteOthers(Home home) throws IOException {
        try (DirectoryStream<Path> all = Files.newDirectoryStream(home.root(), "binaries-*")) {
            for (Path other : all) {
                if (!other.equals(directory)) {
                    Trees.delete(other);
                }
            }
        }
    }

    private static String askVersion(Path postgres) throws IOException {
        Command.Result result =
                Command.of(List.of(postgres.toString(), "--version")).run(Duration.ofSeconds(30));
        Matcher version = VERSION.matcher(result.output());
        if (!result.succeeded() || !version.find()) {
            throw new EmbeddedPostgresException(
                    "The PostgreSQL packed with this program does not run on this machine: install PostgreSQL and set"
                            + " MULTITUDE_DATABASE_URL to use it.",
                    result.lines());
        }
        return version.group(1);
    }

    /** Clusters of another major version cannot be opened. */
    String major() {
        return version.split("\\.", 2)[0];
    }

    String program(String name) {
        return directory.resolve("bin").resolve(name).toString();
    }
}
