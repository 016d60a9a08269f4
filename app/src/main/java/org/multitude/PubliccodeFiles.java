package org.multitude;

import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.multitude.platform.files.FilesBelow;
import org.multitude.platform.files.FilesBelow.Unread;
import org.multitude.platform.outbound.Limits;
import org.multitude.platform.outbound.OutboundClient;
import org.multitudelibs.publiccode.Publiccode;
import org.multitudelibs.publiccode.Surroundings;

/**
 * Reads publiccode.yml files from where somebody says they are.
 *
 * @param surroundings what is known and wanted of all of them
 */
record PubliccodeFiles(Surroundings surroundings) {
    private static final Limits LIMITS = new Limits(Publiccode.MAXIMUM_SIZE + 1L, Duration.ofSeconds(30));
    private static final int FIRST_BYTES = 64;

    /** What lies at a web address; the files that it speaks of lie beside it. */
    CheckedFile at(URI address, OutboundClient outbound) {
        byte[] bytes = outbound.bytes(address, LIMITS);
        return CheckedFile.of(
                address.toString(),
                bytes,
                Publiccode.in(surroundings.readFrom(address)).diagnose(bytes));
    }

    /** A file; the other files of its folder are those of its repository where it is called publiccode.yml. */
    CheckedFile of(String name, Path file) throws IOException {
        byte[] bytes;
        try (InputStream input = Files.newInputStream(file)) {
            bytes = input.readNBytes(Publiccode.MAXIMUM_SIZE + 1);
        }
        Surroundings known = isAtRoot(file)
                ? surroundings.withFiles(path -> firstBytes(file.resolveSibling(""), path))
                : surroundings;
        return CheckedFile.of(name, bytes, Publiccode.in(known).diagnose(bytes));
    }

    /** The description at the root of a folder, or all those anywhere in it that are called so. */
    CheckedFiles in(Path folder) throws IOException {
        for (String name : List.of("publiccode.yml", "publiccode.yaml")) {
            if (Files.isRegularFile(folder.resolve(name))) {
                return CheckedFiles.of(of(folder.resolve(name).toString(), folder.resolve(name)));
            }
        }
        FilesBelow found = FilesBelow.of(folder, PubliccodeFiles::isCalledSo);
        List<CheckedFile> checked = new ArrayList<>();
        List<Unread> unread = new ArrayList<>(found.unread());
        for (Path file : found.files()) {
            try {
                checked.add(of(file.toString(), file));
            } catch (IOException e) {
                unread.add(Unread.of(file, e));
            }
        }
        return new CheckedFiles(checked, unread, List.of());
    }

    private static boolean isCalledSo(String file) {
        String name = file.toLowerCase(Locale.ROOT);
        return name.endsWith("publiccode.yml") || name.endsWith("publiccode.yaml");
    }

    private static boolean isAtRoot(Path file) {
        String name = String.valueOf(file.getFileName());
        return name.equals("publiccode.yml") || name.equals("publiccode.yaml");
    }

    /** Never out of the folder, whatever the file asks for and wherever a link leads. */
    private static Optional<byte[]> firstBytes(Path folder, String path) {
        try {
            Path root = (folder.toString().isEmpty() ? Path.of(".") : folder).toRealPath();
            Path file = root.resolve(path).toRealPath();
            if (!file.startsWith(root) || !Files.isRegularFile(file)) {
                return Optional.empty();
            }
            try (InputStream input = Files.newInputStream(file)) {
                return Optional.of(input.readNBytes(FIRST_BYTES));
            }
        } catch (IOException | IllegalArgumentException e) {
            return Optional.empty();
        }
    }
}
