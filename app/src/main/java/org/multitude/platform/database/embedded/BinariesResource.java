package org.multitude.platform.database.embedded;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.JarURLConnection;
import java.net.URL;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.zip.CRC32;
import java.util.zip.CheckedInputStream;

/** The packed PostgreSQL on the class path for the machine we run on, and a fingerprint of it. */
record BinariesResource(URL url, String fingerprint) {

    static BinariesResource forThisMachine() throws IOException {
        return find(System.getProperty("os.name"), System.getProperty("os.arch"), isMusl());
    }

    static BinariesResource find(String osName, String osArch, boolean musl) throws IOException {
        String name = fileName(osName, osArch, musl);
        URL url = BinariesResource.class.getResource("/" + name);
        if (url == null) {
            throw new EmbeddedPostgresException("No PostgreSQL for this machine (" + osName + ", " + osArch
                    + (musl ? ", musl" : "") + ") is packed with this program: it has no " + name
                    + ". Install PostgreSQL and set MULTITUDE_DATABASE_URL to use it.");
        }
        return new BinariesResource(url, fingerprint(url));
    }

    private static String fileName(String osName, String osArch, boolean musl) {
        String os = osName.toLowerCase(Locale.ROOT);
        String system = os.startsWith("mac") ? "darwin" : os.split(" ", 2)[0];
        String arch = switch (osArch) {
            case "amd64", "x86_64" -> "x86_64";
            case "aarch64", "arm64" -> "arm_64";
            default -> osArch;
        };
        // A program linked with glibc does not start on musl, so the general archive is no substitute there.
        return "postgres-" + system + "-" + arch + (musl ? "-alpine_linux" : "") + ".txz";
    }

    private static boolean isMusl() {
        return Files.exists(Path.of("/etc/alpine-release"));
    }

    /** Length and CRC-32. A jar already knows both, so an ordinary start reads none of the 15 MB. */
    private static String fingerprint(URL url) throws IOException {
        if (url.openConnection() instanceof JarURLConnection jar && jar.getJarEntry() != null) {
            return "%d-%08x"
                    .formatted(jar.getJarEntry().getSize(), jar.getJarEntry().getCrc());
        }
        try (CheckedInputStream in = new CheckedInputStream(url.openStream(), new CRC32())) {
            long length = in.transferTo(OutputStream.nullOutputStream());
            return "%d-%08x".formatted(length, in.getChecksum().getValue());
        }
    }

    InputStream open() throws IOException {
        return url.openStream();
    }
}
