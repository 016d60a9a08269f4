package org.multitude.opendata;

import jakarta.servlet.http.HttpServletResponse;
import java.io.BufferedWriter;
import java.io.IOException;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVPrinter;
import org.multitude.commons.CommonsEntry;
import org.multitude.platform.tables.Column;
import org.multitude.platform.tables.Question;
import org.multitude.platform.tables.Rows;
import org.multitude.platform.tables.Table;
import org.multitude.platform.tables.TableFile;
import org.multitude.platform.tables.TableRefusal;
import org.multitude.platform.tables.Tables;
import org.multitude.platform.web.Access;
import org.multitude.platform.web.Access.Who;
import org.multitude.platform.web.NotFound;
import org.multitude.platform.web.Page;
import org.multitude.platform.web.Rendered;
import org.springframework.http.CacheControl;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;

/** The page that explores a table, and what can be taken from it: its rows and its drawing. */
@Controller
class ExploreController {
    private static final int ROWS = 50;

    /** Rows are taken from the table in such portions, so that their number does not matter. */
    private static final int PORTION = 5_000;

    private final Datasets datasets;
    private final VersionStore versions;
    private final Explorer explorer;
    private final Tables tables;

    ExploreController(Datasets datasets, VersionStore versions, Explorer explorer, Tables tables) {
        this.datasets = datasets;
        this.versions = versions;
        this.explorer = explorer;
        this.tables = tables;
    }

    @GetMapping("/data/{slug}/explore")
    @Access(Who.ANYONE)
    Rendered explore(
            Page page, @PathVariable("slug") String slug, @RequestParam MultiValueMap<String, String> parameters) {
        CommonsEntry entry = datasets.at(slug).entry();
        Version version = version(entry);
        Explored explored = explorer.explore(table(version), ExploreRequest.of(parameters), ROWS);
        HttpStatus status = explored instanceof Explored.Open open
                ? open.trouble().map(trouble -> trouble.status()).orElse(HttpStatus.OK)
                : HttpStatus.OK;
        ChangedCells changed = explorer.changed(version, versions.find(entry.id(), version.number() - 1));
        return page.show(
                status,
                "opendata/explore",
                Map.of("entry", entry, "version", version, "explored", explored, "changed", changed));
    }

    /** The rows that were found, written as the file writes them, however many there are. */
    @GetMapping("/data/{slug}/rows.csv")
    @Access(Who.ANYONE)
    void rows(
            HttpServletResponse response,
            @PathVariable("slug") String slug,
            @RequestParam MultiValueMap<String, String> parameters)
            throws IOException {
        CommonsEntry entry = datasets.at(slug).entry();
        Version version = version(entry);
        TableFile file = table(version);
        ExploreRequest asked = ExploreRequest.of(parameters).first();
        Table table = tables.opened(file);
        // Before the first byte: what cannot be answered is still told with its status.
        Rows portion = tables.pass(file, portion(table, asked));
        response.setContentType("text/csv;charset=utf-8");
        response.setHeader("Content-Security-Policy", "default-src 'none'; sandbox");
        response.setHeader(HttpHeaders.CACHE_CONTROL, CacheControl.noCache().getHeaderValue());
        response.setHeader(
                HttpHeaders.CONTENT_DISPOSITION,
                ContentDisposition.attachment()
                        .filename(name(version), StandardCharsets.UTF_8)
                        .build()
                        .toString());
        CSVFormat format = CSVFormat.DEFAULT
                .builder()
                .setDelimiter(file.separator().character())
                .get();
        Writer out = new BufferedWriter(new OutputStreamWriter(response.getOutputStream(), StandardCharsets.UTF_8));
        // Not closed when it fails: the reader must see that the file was cut off.
        CSVPrinter csv = new CSVPrinter(out, format);
        csv.printRecord(table.columns().stream().map(Column::name).toList());
        print(csv, portion);
        csv.flush();
        response.flushBuffer();
        while (portion.more()) {
            portion = next(
                    file, portion(table, asked.after(portion.rows().getLast().number())));
            print(csv, portion);
        }
        csv.flush();
    }

    /** Tried twice; then the connection is cut, because nothing else tells that rows are missing. */
    private Rows next(TableFile file, Question.Rows question) throws IOException {
        try {
            return tables.pass(file, question);
        } catch (TableRefusal e) {
            try {
                return tables.pass(file, question);
            } catch (TableRefusal again) {
                throw new IOException("the rows end before their end: " + again.getMessage(), again);
            }
        }
    }

    private static Question.Rows portion(Table table, ExploreRequest asked) {
        List<Integer> all = IntStream.range(0, table.columns().size()).boxed().toList();
        return asked.rows(table, all, PORTION, 0);
    }

    private static void print(CSVPrinter csv, Rows portion) throws IOException {
        for (Rows.Row row : portion.rows()) {
            csv.printRecord(row.cells());
        }
    }

    private static String name(Version version) {
        String name = version.file().fileName();
        int dot = name.lastIndexOf('.');
        return (dot > 0 ? name.substring(0, dot) : name) + "-" + version.number() + ".csv";
    }

    /** The drawing alone, to be put elsewhere. */
    @GetMapping("/data/{slug}/chart.svg")
    @Access(Who.ANYONE)
    ResponseEntity<String> chart(
            Page page, @PathVariable("slug") String slug, @RequestParam MultiValueMap<String, String> parameters) {
        TableFile file = table(version(datasets.at(slug).entry()));
        Explored.Chart chart = explorer.chart(file, tables.opened(file), ExploreRequest.of(parameters))
                .orElseThrow(NotFound::new);
        return ResponseEntity.ok()
                .contentType(new MediaType(MediaType.valueOf("image/svg+xml"), StandardCharsets.UTF_8))
                .cacheControl(CacheControl.noCache())
                .header("Content-Security-Policy", "default-src 'none'; sandbox")
                .header("Content-Language", page.lang())
                .header("Vary", "Accept-Language, Cookie")
                .body(new ChartWords(page.words(), chart, page.now()).svg(ChartWords.WIDE));
    }

    private Version version(CommonsEntry entry) {
        return versions.latest(entry.id()).orElseThrow(TableRefusal.NotATable::new);
    }

    private static TableFile table(Version version) {
        return version.file().table().orElseThrow(TableRefusal.NotATable::new);
    }
}
