package org.multitude.opendata;

import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.TreeSet;
import java.util.function.Predicate;
import org.multitude.platform.tables.Column;
import org.multitude.platform.tables.ColumnType;
import org.multitude.platform.tables.Filter;
import org.multitude.platform.tables.Question;
import org.multitude.platform.tables.Rows;
import org.multitude.platform.tables.Table;
import org.multitude.platform.tables.TableFile;
import org.multitude.platform.tables.TableRefusal;
import org.multitude.platform.tables.TableState;
import org.multitude.platform.tables.Tables;
import org.springframework.stereotype.Component;

/** Asks of a published table what a page shows. */
@Component
public class Explorer {
    private static final int MOST_COLUMNS = 40;
    private static final int CUT = 120;

    /** A column with more different texts says nothing when it is drawn. */
    private static final long MOST_VALUES = 30;

    /** Later, cells that changed are no news. */
    private static final Duration NEWS = Duration.ofDays(90);

    private final Tables tables;
    private final CompareVersions compare;
    private final Clock clock;

    Explorer(Tables tables, CompareVersions compare, Clock clock) {
        this.tables = tables;
        this.compare = compare;
        this.clock = clock;
    }

    /** What can be shown; whatever goes wrong is part of it. */
    Explored explore(TableFile file, ExploreRequest asked, int rows) {
        return switch (tables.state(file)) {
            case TableState.BeingOpened _ -> new Explored.Preparing();
            case TableState.Closed closed -> new Explored.Closed(closed.reason());
            case TableState.Opened opened -> open(file, opened.table(), asked, rows);
        };
    }

    /** Cells that the last version changed, while that is news. */
    ChangedCells changed(Version last, Optional<Version> before) {
        boolean news = last.publishedAt().isAfter(clock.instant().minus(NEWS))
                && last.changes().map(changes -> changes.changed() > 0).orElse(false);
        return before.filter(earlier -> news)
                .flatMap(earlier -> compare.known(earlier.file(), last.file()))
                .map(difference ->
                        difference instanceof Difference.Rows rows ? ChangedCells.of(rows) : ChangedCells.NONE)
                .orElse(ChangedCells.NONE);
    }

    private Explored.Open open(TableFile file, Table table, ExploreRequest asked, int limit) {
        Optional<Explored.Found> found = Optional.empty();
        Optional<Explored.Chart> chart = Optional.empty();
        Optional<TableRefusal> trouble = Optional.empty();
        try {
            List<Filter> filters = asked.filters(table);
            List<Integer> shown = shown(table, asked, filters);
            Rows rows = tables.rows(file, asked.rows(table, shown, limit, CUT));
            found = Optional.of(new Explored.Found(
                    shown.stream().map(table.columns()::get).toList(),
                    table.columns().size() - shown.size(),
                    rows,
                    tables.count(file, filters)));
            chart = chart(file, table, asked);
        } catch (TableRefusal e) {
            trouble = Optional.of(e);
        }
        return new Explored.Open(table, asked, found, chart, trouble);
    }

    /** The first columns of a wide table, and those that are asked about. */
    private static List<Integer> shown(Table table, ExploreRequest asked, List<Filter> filters) {
        TreeSet<Integer> shown = new TreeSet<>();
        for (int i = 0; i < Math.min(MOST_COLUMNS, table.columns().size()); i++) {
            shown.add(i);
        }
        filters.forEach(filter -> shown.add(filter.column()));
        asked.order(table).ifPresent(order -> shown.add(order.column()));
        return new ArrayList<>(shown);
    }

    /** The drawing that is asked for, else the one that says most at a glance. */
    Optional<Explored.Chart> chart(TableFile file, Table table, ExploreRequest asked) {
        Optional<Column> column = asked.charted(table).or(() -> telling(table));
        return column.map(drawn -> new Explored.Chart(
                drawn,
                tables.groups(file, new Question.Groups(asked.filters(table), drawn.place(), asked.grouping()))));
    }

    private static Optional<Column> telling(Table table) {
        return first(table, column -> column.type().time() && column.distinct() > 1)
                .or(() -> first(
                        table,
                        column -> (column.type() == ColumnType.TEXT || column.type() == ColumnType.YES_NO)
                                && column.distinct() > 1
                                && column.distinct() <= MOST_VALUES
                                && column.distinct() < column.filled()))
                .or(() -> first(table, column -> column.type().number() && column.distinct() > 1));
    }

    private static Optional<Column> first(Table table, Predicate<Column> fits) {
        return table.columns().stream().filter(fits).findFirst();
    }
}
