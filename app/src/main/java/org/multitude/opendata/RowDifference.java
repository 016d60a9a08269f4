package org.multitude.opendata;

import com.github.difflib.DiffUtils;
import com.github.difflib.patch.AbstractDelta;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.multitude.platform.web.TableDiff;

/**
 * Compares two tables row by row: by the column that names rows best, else in their order. Rows are paired first
 * ({@link Pair}), then counted, and the first of each sort are kept to be shown.
 */
final class RowDifference {
    /** How many rows of each sort are kept to be shown. */
    static final int SHOWN = 50;

    /** Beyond so many rows between the first and the last change, rows without a key are not paired any more. */
    private static final int MOST_PAIRED = 3_000;

    private static final int BEFORE = 2;
    private static final int AFTER = 1;
    private static final int WIDTH = 10;

    private final LoadedTable old;
    private final LoadedTable now;
    private final List<String> common;
    private final List<String> oldRows;
    private final List<String> nowRows;
    private final List<Pair> pairs = new ArrayList<>();
    private final Set<Integer> touched = new HashSet<>();
    private Optional<String> key = Optional.empty();

    private RowDifference(LoadedTable old, LoadedTable now) {
        this.old = old;
        this.now = now;
        this.common = now.columns().stream().filter(old.columns()::contains).toList();
        this.oldRows = old.projected(common);
        this.nowRows = now.projected(common);
    }

    /** A row changed, added (no place in the old table) or removed (no place in the new one); places from 0. */
    private record Pair(int before, int after) {
        boolean changed() {
            return before >= 0 && after >= 0;
        }

        boolean added() {
            return before < 0;
        }
    }

    static Difference.Rows between(LoadedTable old, LoadedTable now) {
        RowDifference difference = new RowDifference(old, now);
        difference.pair();
        return difference.result();
    }

    private void pair() {
        if (common.isEmpty()) {
            apart(0, oldRows.size(), 0, nowRows.size());
            return;
        }
        key = bestKey();
        if (key.isPresent()) {
            byKey(common.indexOf(key.get()));
        } else {
            inOrder();
        }
    }

    /** Among the columns whose values are distinct in both tables, the one that finds most rows again. */
    private Optional<String> bestKey() {
        Optional<String> best = Optional.empty();
        long most = 0;
        for (String column : common) {
            if (old.distinct(column) && now.distinct(column)) {
                long found = foundAgain(common.indexOf(column));
                if (found > most) {
                    best = Optional.of(column);
                    most = found;
                }
            }
        }
        return most * 2 >= Math.min(old.size(), now.size()) ? best : Optional.empty();
    }

    private long foundAgain(int place) {
        Map<String, Integer> places = places(place);
        return nowRows.stream()
                .filter(row -> places.containsKey(LoadedTable.cell(row, place)))
                .count();
    }

    private Map<String, Integer> places(int column) {
        Map<String, Integer> places = new HashMap<>(oldRows.size() * 2);
        for (int row = 0; row < oldRows.size(); row++) {
            places.put(LoadedTable.cell(oldRows.get(row), column), row);
        }
        return places;
    }

    private void byKey(int column) {
        Map<String, Integer> left = places(column);
        for (int row = 0; row < nowRows.size(); row++) {
            Integer before = left.remove(LoadedTable.cell(nowRows.get(row), column));
            if (before == null) {
                pairs.add(new Pair(-1, row));
            } else if (!oldRows.get(before).equals(nowRows.get(row))) {
                pairs.add(new Pair(before, row));
            }
        }
        left.values().stream().sorted().forEach(row -> pairs.add(new Pair(row, -1)));
    }

    private void inOrder() {
        int start = 0;
        int shorter = Math.min(oldRows.size(), nowRows.size());
        while (start < shorter && oldRows.get(start).equals(nowRows.get(start))) {
            start++;
        }
        int end = 0;
        while (end < shorter - start
                && oldRows.get(oldRows.size() - 1 - end).equals(nowRows.get(nowRows.size() - 1 - end))) {
            end++;
        }
        int oldEnd = oldRows.size() - end;
        int nowEnd = nowRows.size() - end;
        if (oldEnd - start > MOST_PAIRED || nowEnd - start > MOST_PAIRED) {
            bySets(start, oldEnd, nowEnd);
        } else {
            byLines(start, oldEnd, nowEnd);
        }
    }

    private void byLines(int start, int oldEnd, int nowEnd) {
        for (AbstractDelta<String> delta : DiffUtils.diff(
                        oldRows.subList(start, oldEnd), nowRows.subList(start, nowEnd))
                .getDeltas()) {
            int before = start + delta.getSource().getPosition();
            int after = start + delta.getTarget().getPosition();
            int removed = delta.getSource().size();
            int added = delta.getTarget().size();
            int paired = 0;
            while (paired < Math.min(removed, added) && alike(before + paired, after + paired)) {
                pairs.add(new Pair(before + paired, after + paired));
                paired++;
            }
            apart(before + paired, before + removed, after + paired, after + added);
        }
    }

    /** Whether at least half of the cells of two rows are the same: then the one became the other. */
    private boolean alike(int before, int after) {
        String[] old = LoadedTable.split(oldRows.get(before));
        String[] young = LoadedTable.split(nowRows.get(after));
        long same = 0;
        for (int i = 0; i < old.length; i++) {
            same += old[i].equals(young[i]) ? 1 : 0;
        }
        return same * 2 >= old.length;
    }

    /** Rows of one table that the other does not have as often, wherever they stand. */
    private void bySets(int start, int oldEnd, int nowEnd) {
        Map<String, Integer> left = new HashMap<>();
        oldRows.subList(start, oldEnd).forEach(row -> left.merge(row, 1, Integer::sum));
        for (int row = start; row < nowEnd; row++) {
            if (!take(left, nowRows.get(row))) {
                pairs.add(new Pair(-1, row));
            }
        }
        for (int row = oldEnd - 1; row >= start; row--) {
            if (take(left, oldRows.get(row))) {
                pairs.add(new Pair(row, -1));
            }
        }
    }

    private static boolean take(Map<String, Integer> left, String row) {
        int there = left.getOrDefault(row, 0);
        if (there > 0) {
            left.put(row, there - 1);
        }
        return there > 0;
    }

    private void apart(int oldStart, int oldEnd, int nowStart, int nowEnd) {
        for (int row = oldStart; row < oldEnd; row++) {
            pairs.add(new Pair(row, -1));
        }
        for (int row = nowStart; row < nowEnd; row++) {
            pairs.add(new Pair(-1, row));
        }
    }

    private Difference.Rows result() {
        List<Pair> changed = pairs.stream()
                .filter(Pair::changed)
                .sorted(Comparator.comparingInt(Pair::after))
                .toList();
        List<Pair> added = pairs.stream().filter(Pair::added).toList();
        List<Pair> removed = pairs.stream()
                .filter(pair -> pair.after() < 0)
                .sorted(Comparator.comparingInt(Pair::before))
                .toList();
        pairs.forEach(pair -> touched.add(pair.after()));
        List<Integer> shown = shownColumns(changed.subList(0, Math.min(SHOWN, changed.size())));
        return new Difference.Rows(
                shown.stream().map(common::get).toList(),
                now.columns().stream()
                        .filter(column -> !common.contains(column))
                        .toList(),
                old.columns().stream()
                        .filter(column -> !common.contains(column))
                        .toList(),
                key,
                new Changes(added.size(), removed.size(), changed.size()),
                changedRows(changed, shown),
                added.stream()
                        .limit(SHOWN)
                        .map(pair -> line(nowRows, pair.after(), shown))
                        .toList(),
                removed.stream()
                        .limit(SHOWN)
                        .map(pair -> line(oldRows, pair.before(), shown))
                        .toList());
    }

    /** All columns of a narrow table; of a wide one the key, those that change, and the first others. */
    private List<Integer> shownColumns(List<Pair> changed) {
        List<Integer> shown = new ArrayList<>();
        key.ifPresent(column -> shown.add(common.indexOf(column)));
        for (int column = 0; column < common.size() && shown.size() < WIDTH * 2; column++) {
            int place = column;
            if (!shown.contains(place) && changed.stream().anyMatch(pair -> differs(pair, place))) {
                shown.add(place);
            }
        }
        for (int column = 0; column < common.size() && shown.size() < WIDTH; column++) {
            if (!shown.contains(column)) {
                shown.add(column);
            }
        }
        return shown.stream().sorted().toList();
    }

    private boolean differs(Pair pair, int column) {
        return !LoadedTable.cell(oldRows.get(pair.before()), column)
                .equals(LoadedTable.cell(nowRows.get(pair.after()), column));
    }

    private List<TableDiff.Row> changedRows(List<Pair> changed, List<Integer> shown) {
        List<TableDiff.Row> rows = new ArrayList<>();
        int done = -1;
        for (Pair pair : changed.subList(0, Math.min(SHOWN, changed.size()))) {
            for (int row = Math.max(done + 1, pair.after() - BEFORE); row < pair.after(); row++) {
                if (isSame(row)) {
                    rows.add(context(row, shown));
                }
            }
            rows.add(changed(pair, shown));
            int last = Math.min(nowRows.size() - 1, pair.after() + AFTER);
            done = pair.after();
            while (done < last && isSame(done + 1)) {
                done++;
                rows.add(context(done, shown));
            }
        }
        return rows;
    }

    private boolean isSame(int after) {
        return !touched.contains(after);
    }

    private TableDiff.Row context(int row, List<Integer> shown) {
        String[] cells = LoadedTable.split(nowRows.get(row));
        return new TableDiff.Row(
                row + 1L,
                shown.stream().map(column -> TableDiff.Cell.same(cells[column])).toList());
    }

    private TableDiff.Row changed(Pair pair, List<Integer> shown) {
        String[] before = LoadedTable.split(oldRows.get(pair.before()));
        String[] after = LoadedTable.split(nowRows.get(pair.after()));
        return new TableDiff.Row(
                pair.after() + 1L,
                shown.stream()
                        .map(column -> new TableDiff.Cell(before[column], after[column]))
                        .toList());
    }

    private static Difference.Line line(List<String> rows, int row, List<Integer> shown) {
        String[] cells = LoadedTable.split(rows.get(row));
        return new Difference.Line(
                row + 1L, shown.stream().map(column -> cells[column]).toList());
    }
}
