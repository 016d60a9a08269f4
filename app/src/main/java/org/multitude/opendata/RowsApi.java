package org.multitude.opendata;

import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.multitude.commons.CommonsEntry;
import org.multitude.platform.tables.Column;
import org.multitude.platform.tables.Rows;
import org.multitude.platform.tables.Table;
import org.multitude.platform.tables.TableFile;
import org.multitude.platform.tables.TableRefusal;
import org.multitude.platform.tables.Tables;
import org.multitude.platform.web.Access;
import org.multitude.platform.web.Access.Who;
import org.multitude.platform.web.NotFound;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** The rows of a published table, for programs: what an address of the explorer finds, this one finds too. */
@RestController
class RowsApi {
    private static final int USUAL = 30;
    private static final int MOST = 100;

    private final Datasets datasets;
    private final VersionStore versions;
    private final Tables tables;

    RowsApi(Datasets datasets, VersionStore versions, Tables tables) {
        this.datasets = datasets;
        this.versions = versions;
        this.tables = tables;
    }

    /** A column with what it holds. */
    record OneColumn(
            String name,
            String type,
            long filled,
            long distinct,
            boolean about,
            @Nullable String least,
            @Nullable String greatest,
            @Nullable Double sum) {}

    /** A row. */
    record OneRow(long number, long line, List<String> cells) {}

    /** A page of rows. */
    record Found(
            int version,
            String sha256,
            long rows,
            long count,
            List<OneColumn> columns,
            List<OneRow> items,
            @Nullable String next) {}

    @GetMapping("/api/v1/datasets/{slug}/rows")
    @Access(Who.ANYONE)
    Found rows(
            @PathVariable("slug") String slug,
            @RequestParam(name = "version", required = false) @Nullable Integer wanted,
            @RequestParam(name = "limit", defaultValue = "" + USUAL) int limit,
            @RequestParam MultiValueMap<String, String> parameters) {
        CommonsEntry entry = datasets.at(slug).entry();
        Version version = (wanted == null ? versions.latest(entry.id()) : versions.find(entry.id(), wanted))
                .orElseThrow(NotFound::new);
        TableFile file = version.file().table().orElseThrow(TableRefusal.NotATable::new);
        ExploreRequest asked = ExploreRequest.of(parameters);
        Table table = tables.opened(file);
        int most = Math.clamp(limit, 1, MOST);
        List<Integer> all = IntStream.range(0, table.columns().size()).boxed().toList();
        Rows rows = tables.rows(file, asked.rows(table, all, most, 0));
        return new Found(
                version.number(),
                file.sha256(),
                table.rows(),
                tables.count(file, asked.filters(table)),
                table.columns().stream().map(RowsApi::column).toList(),
                rows.rows().stream()
                        .map(row -> new OneRow(row.number(), row.line(), row.cells()))
                        .toList(),
                next(entry, version, asked, most, rows).orElse(null));
    }

    /** The page after this one is of the same version, whatever is published meanwhile. */
    private static Optional<String> next(
            CommonsEntry entry, Version version, ExploreRequest asked, int limit, Rows rows) {
        if (!rows.more()) {
            return Optional.empty();
        }
        String address = asked.after(rows.rows().getLast().number())
                .at("/api/v1/datasets/" + entry.slug().text() + "/rows");
        return Optional.of(address + "&limit=" + limit + "&version=" + version.number());
    }

    private static OneColumn column(Column column) {
        return new OneColumn(
                column.name(),
                column.type().code(),
                column.filled(),
                column.distinct(),
                column.about(),
                column.least().orElse(null),
                column.greatest().orElse(null),
                column.sum().orElse(null));
    }
}
