package org.multitude.opendata;

import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.HashSet;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.multitude.platform.imports.Importing;
import org.multitude.platform.imports.LinesOnDisk;
import org.multitude.platform.imports.SortedLines;
import org.multitude.platform.imports.SourceFile;
import org.multitude.platform.imports.UnreadableSource;
import org.multitude.platform.outbound.Fetched;
import org.multitude.platform.outbound.Limits;
import org.multitude.platform.outbound.OutboundClient;
import org.multitude.platform.outbound.OutboundRefusal;
import org.springframework.stereotype.Component;

/** Reads a whole catalogue, a file or all pages at an address, and stages it on disk, sorted by what it speaks of. */
@Component
class ReadDcat {
    private static final Limits PAGE = new Limits(4_000_000_000L, Duration.ofMinutes(30));
    private static final int MOST_PAGES = 20_000;
    private static final String ACCEPT =
            "text/turtle, application/n-triples;q=0.9, application/rdf+xml;q=0.8, application/ld+json;q=0.5, */*;q=0.1";
    private static final Pattern NEXT = Pattern.compile("<([^>]*)>[^,]*;\\s*rel\\s*=\\s*\"?next\"?");

    private final OutboundClient client;

    ReadDcat(OutboundClient client) {
        this.client = client;
    }

    /**
     * What was read.
     *
     * @param lines the staged triples
     * @param said how many datasets it says it has, where it has pages and says so
     */
    record Whole(LinesOnDisk lines, OptionalLong said) {}

    /**
     * Reads it.
     *
     * @throws UnreadableSource when any part cannot be read, or when it describes no dataset
     */
    Whole read(String source, Importing importing) {
        Path folder = importing.folder();
        SortedLines lines = new SortedLines(folder, Staged::marksDataset);
        Paging paging = new Paging();
        StageTriples stage = new StageTriples(lines, paging, importing::reading);
        if (web(source)) {
            pages(source, folder, stage, paging, importing);
        } else {
            file(Path.of(source), stage);
        }
        if (!stage.datasets()) {
            throw new UnreadableSource(source + " describes no dataset (dcat:Dataset).");
        }
        return new Whole(lines.sorted(), paging.total());
    }

    /** Whether a source is an address of the web, and not a file. */
    static boolean web(String source) {
        return source.matches("(?i)https?://.*");
    }

    private static void file(Path file, StageTriples stage) {
        try (InputStream input = SourceFile.open(file)) {
            DcatSource.read(file.toString(), Optional.empty(), DcatSource.NOWHERE, input, stage);
        } catch (IOException e) {
            throw new UnreadableSource(file + " cannot be read: " + e.getMessage() + ".", e);
        }
    }

    private void pages(String first, Path folder, StageTriples stage, Paging paging, Importing importing) {
        Set<String> seen = new HashSet<>();
        Optional<String> next = Optional.of(first);
        while (next.isPresent()) {
            String address = next.get();
            if (!seen.add(address)) {
                throw new UnreadableSource("The pages of " + first + " lead in a circle: " + address + " comes twice.");
            }
            if (seen.size() > MOST_PAGES) {
                throw new UnreadableSource("%s has more than %,d pages: ask its publisher for one file of all of it."
                        .formatted(first, MOST_PAGES));
            }
            paging.turn();
            Optional<String> linked = page(address, folder, stage, importing);
            next = paging.next()
                    .or(() -> linked)
                    .map(found -> URI.create(address).resolve(found).toString());
        }
    }

    /** Kept on disk first, so that a slow reader does not hold the other side up, and what is cut short is not read. */
    private Optional<String> page(String address, Path folder, StageTriples stage, Importing importing) {
        Path page = folder.resolve("page");
        try {
            Fetched fetched = client.get(URI.create(address), ACCEPT, PAGE, (answer, body) -> {
                Files.copy(body, page, java.nio.file.StandardCopyOption.REPLACE_EXISTING);
                return answer;
            });
            try (InputStream input = SourceFile.open(page)) {
                DcatSource.read(address, fetched.type(), fetched.address().toString(), input, stage);
            }
            Files.delete(page);
            return fetched.link().map(NEXT::matcher).filter(Matcher::find).map(found -> found.group(1));
        } catch (IllegalArgumentException e) {
            throw new UnreadableSource(address + " is no address of the web.", e);
        } catch (OutboundRefusal e) {
            throw new UnreadableSource(address + " cannot be read. " + importing.words(e), e);
        } catch (IOException e) {
            throw new UnreadableSource(address + " cannot be read: " + e.getMessage() + ".", e);
        }
    }
}
