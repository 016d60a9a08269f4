package org.multitude.platform.find;

import java.io.BufferedWriter;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVPrinter;
import org.multitude.platform.index.Hit;
import org.multitude.platform.index.Order;
import org.multitude.platform.index.Range;
import org.multitude.platform.index.SearchIndex;
import org.multitude.platform.settings.PublicAddress;
import org.multitude.platform.text.SafeText;
import org.multitude.platform.text.Words;
import org.springframework.stereotype.Component;

/** Writes everything that a list or search finds as CSV, a line each, as it is at one moment. */
@Component
class FoundFile {
    private final SearchIndex index;
    private final FoundKinds kinds;
    private final Wishes wishes;
    private final PublicAddress address;

    FoundFile(SearchIndex index, FoundKinds kinds, Wishes wishes, PublicAddress address) {
        this.index = index;
        this.kinds = kinds;
        this.wishes = wishes;
        this.address = address;
    }

    void write(Wish wish, Words words, OutputStream output) throws IOException {
        List<String> facets =
                kinds.offered(kinds.listed(wish.path()), wish.chosen().getOrDefault(FoundKinds.KIND, Set.of())).stream()
                        .filter(facet -> !facet.equals(FoundKinds.KIND))
                        .toList();
        String origin = address.origin();
        Map<String, Map<String, List<Range>>> judged = new HashMap<>();
        facets.forEach(facet -> judged.put(facet, kinds.ranges(facet, wishes.now())));
        List<String> head = new ArrayList<>(List.of("id", "kind", "title", "address", "by", "created", "changed"));
        head.addAll(facets);
        Writer writer = new BufferedWriter(new OutputStreamWriter(output, StandardCharsets.UTF_8));
        // Not closed when it fails: the reader must see that the file was cut off.
        CSVPrinter csv = new CSVPrinter(writer, CSVFormat.RFC4180);
        csv.printRecord(head);
        try {
            index.each(
                    // Relevance changes nothing of what a file holds, and other orders are cheap to go through.
                    wishes.search(wish, Optional.empty(), 1)
                            .by(wishes.order(wish) == Order.NAME ? Order.NAME : Order.CHANGED),
                    hit -> line(csv, cells(hit, facets, judged, origin, words)));
        } catch (UncheckedIOException e) {
            throw e.getCause();
        }
        csv.flush();
    }

    private static List<String> cells(
            Hit hit, List<String> facets, Map<String, Map<String, List<Range>>> judged, String origin, Words words) {
        List<String> cells = new ArrayList<>(List.of(
                hit.id().toString(),
                hit.kind(),
                words.plain(hit.title()),
                origin + hit.address(),
                hit.by(),
                instant(hit.facets().numbers().getOrDefault("created", 0L)),
                hit.at().truncatedTo(ChronoUnit.SECONDS).toString()));
        facets.forEach(facet -> {
            Set<String> codes = new TreeSet<>(hit.facets().of(facet));
            judged.getOrDefault(facet, Map.of()).forEach((code, ranges) -> {
                if (hit.facets().within(ranges)) {
                    codes.add(code);
                }
            });
            cells.add(String.join("|", codes));
        });
        return cells;
    }

    private static String instant(long milliseconds) {
        return Instant.ofEpochMilli(milliseconds)
                .truncatedTo(ChronoUnit.SECONDS)
                .toString();
    }

    private static void line(CSVPrinter csv, List<String> cells) {
        try {
            csv.printRecord(cells.stream().map(SafeText::of));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
