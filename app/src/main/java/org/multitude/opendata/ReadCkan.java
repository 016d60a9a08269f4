package org.multitude.opendata;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Duration;
import java.util.HashSet;
import java.util.OptionalLong;
import java.util.Set;
import org.multitude.platform.imports.Importing;
import org.multitude.platform.imports.SourceFile;
import org.multitude.platform.imports.UnreadableSource;
import org.multitude.platform.outbound.Limits;
import org.multitude.platform.outbound.OutboundClient;
import org.multitude.platform.outbound.OutboundRefusal;
import org.springframework.stereotype.Component;
import tools.jackson.databind.node.ObjectNode;

/** Reads all packages of a CKAN, from a file or from its API page by page, and stages them on disk, a line each. */
@Component
class ReadCkan {
    private static final Limits PAGE = new Limits(200_000_000L, Duration.ofMinutes(5));
    private static final int ROWS = 100;
    private static final String SEARCH = "/api/3/action/package_search";

    private final OutboundClient client;

    ReadCkan(OutboundClient client) {
        this.client = client;
    }

    /**
     * What was read.
     *
     * @param packages file of JSON lines
     * @param found how many
     * @param said how many the source says it has, if it says
     * @param pages whether all of its pages were asked for
     */
    record Whole(Path packages, long found, OptionalLong said, boolean pages) {}

    /**
     * Reads it.
     *
     * @throws UnreadableSource when any part cannot be read, or when it holds no package
     */
    Whole read(String source, Importing importing) {
        Path folder = importing.folder();
        Path packages = folder.resolve("packages");
        boolean web = source.matches("(?i)https?://.*");
        Set<String> seen = new HashSet<>();
        try (OutputStream output = new BufferedOutputStream(Files.newOutputStream(packages))) {
            CkanPages pages = new CkanPages(source, read -> stage(read, seen, output, importing));
            if (web) {
                walk(source, folder, pages, importing);
            } else {
                try (InputStream input = SourceFile.open(Path.of(source))) {
                    pages.read(input);
                }
            }
            if (seen.isEmpty()) {
                throw new UnreadableSource(source + " holds no package of CKAN.");
            }
            return new Whole(packages, seen.size(), pages.count(), web);
        } catch (IOException e) {
            throw new UnreadableSource(source + " cannot be read: " + e.getMessage() + ".", e);
        }
    }

    private static void stage(ObjectNode read, Set<String> seen, OutputStream output, Importing importing) {
        String identifier = CkanReading.identifier(read);
        if (!seen.add(identifier)) {
            importing.lost(CkanReading.place(read), "it comes twice: the first is taken");
            return;
        }
        importing.reading(seen.size());
        try {
            output.write(Ckan.JSON.writeValueAsBytes(read));
            output.write('\n');
        } catch (IOException e) {
            throw new UncheckedIOException("the source cannot be staged", e);
        }
    }

    /** One request after the other, in an order that does not change while it is read. */
    private void walk(String site, Path folder, CkanPages pages, Importing importing) throws IOException {
        int search = site.indexOf("/api/");
        String first =
                (search < 0 ? site.replaceFirst("[?#].*$", "").replaceFirst("/+$", "") : site.substring(0, search))
                        + SEARCH;
        long start = 0;
        long before = -1;
        while (pages.packages() > before
                && (pages.count().isEmpty() || start < pages.count().getAsLong())) {
            before = pages.packages();
            String address = first + "?rows=" + ROWS + "&start=" + start + "&sort=id%20asc";
            Path page = folder.resolve("page");
            fetch(address, page, importing);
            try (InputStream input = SourceFile.open(page)) {
                pages.read(input);
            }
            Files.delete(page);
            start = pages.packages();
        }
    }

    private void fetch(String address, Path page, Importing importing) {
        try {
            client.get(
                    URI.create(address),
                    "application/json",
                    PAGE,
                    (answer, body) -> Files.copy(body, page, StandardCopyOption.REPLACE_EXISTING));
        } catch (IllegalArgumentException e) {
            throw new UnreadableSource(address + " is no address of the web.", e);
        } catch (OutboundRefusal e) {
            throw new UnreadableSource(address + " cannot be read. " + importing.words(e), e);
        }
    }
}
