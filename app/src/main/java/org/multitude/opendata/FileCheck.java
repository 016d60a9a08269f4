package org.multitude.opendata;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.Charset;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Optional;
import org.multitude.platform.files.FileStore;
import org.multitude.platform.files.StoredFile;
import org.multitude.platform.text.Prose;
import org.springframework.stereotype.Component;

/** Looks whether a file is what its name claims, and reads how it is written; never changes a byte of it. */
@Component
public class FileCheck {
    private static final int HEAD = 4096;
    private static final int MOST_NAME = 120;

    private final FileStore files;

    FileCheck(FileStore files) {
        this.files = files;
    }

    /**
     * Checks a kept file.
     *
     * @throws UnfitFile when it is empty, or not what its name claims
     */
    public CheckedFile check(StoredFile stored, String claimed) throws IOException, UnfitFile {
        if (stored.size() == 0) {
            throw new UnfitFile("opendata.unfit.empty");
        }
        String name = name(claimed);
        Optional<FileFormat> format = FileFormat.ofName(name);
        if (format.isEmpty()) {
            return new CheckedFile(stored, name, "OCTET", "application/octet-stream", Optional.empty());
        }
        Path file = files.path(stored.sha256());
        Content content = Content.of(head(stored));
        if (!content.fits(format.get().family())) {
            throw new UnfitFile(
                    "opendata.unfit.other", name, FileFormat.label(format.get().code()), content.code());
        }
        return new CheckedFile(
                stored, name, format.get().code(), format.get().mediaType(), shape(file, name, format.get()));
    }

    private static Optional<TableShape> shape(Path file, String name, FileFormat format) throws IOException, UnfitFile {
        if (!format.family().equals("text") && !format.table()) {
            return Optional.empty();
        }
        Optional<Charset> charset = CharsetFinder.find(file);
        if (charset.isEmpty()) {
            throw new UnfitFile("opendata.unfit.charset", name);
        }
        return format.table() ? Optional.of(ShapeFinder.find(file, charset.get())) : Optional.empty();
    }

    private byte[] head(StoredFile stored) throws IOException {
        try (InputStream input = files.open(stored.sha256())) {
            return input.readNBytes(HEAD);
        }
    }

    /** A name without folders or anything that an address or a disk takes ill, its ending kept. */
    static String name(String claimed) {
        String last = Prose.line(claimed.substring(Math.max(claimed.lastIndexOf('/'), claimed.lastIndexOf('\\')) + 1));
        String clean = last.replaceAll("[^\\p{L}\\p{N}._ -]+", "_").replaceAll("^[. ]+|[. ]+$", "");
        int dot = clean.lastIndexOf('.');
        String ending =
                dot > 0 && clean.length() - dot <= 12 ? clean.substring(dot).toLowerCase(Locale.ROOT) : "";
        String stem = clean.substring(0, clean.length() - ending.length());
        String cut = stem.length() > MOST_NAME ? stem.substring(0, MOST_NAME).strip() : stem;
        return (cut.isEmpty() ? "data" : cut) + ending;
    }
}
