package org.multitude.opensource;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Optional;
import org.multitude.platform.imports.UnreadableSource;
import org.multitude.platform.text.Prose;
import org.multitude.platform.text.Words;

/**
 * The inventory that a file is.
 *
 * @param name its name, shown as the source of what it says
 * @param address where it is found
 * @param date the day it speaks of
 */
public record Inventory(String name, Optional<String> address, LocalDate date) {
    /** What is said of it; without a name it has that of its file, without a day that of the file's last change. */
    public static Inventory of(Path file, Optional<String> name, Optional<URI> address, Optional<LocalDate> date) {
        return new Inventory(
                name.map(Prose::line)
                        .filter(said -> !said.isEmpty())
                        .orElseGet(() -> String.valueOf(file.getFileName())),
                address.map(Inventory::web),
                date.orElseGet(() -> lastChange(file)));
    }

    private static String web(URI address) {
        if (address.getHost() == null || !String.valueOf(address.getScheme()).matches("(?i)https?")) {
            throw new UnreadableSource(address + " is not a web address.");
        }
        return address.toString();
    }

    private static LocalDate lastChange(Path file) {
        try {
            return LocalDate.ofInstant(Files.getLastModifiedTime(file).toInstant(), Words.ZONE);
        } catch (IOException e) {
            throw UnreadableSource.of(file, e);
        }
    }
}
