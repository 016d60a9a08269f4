package org.multitude.platform.tables;

import java.math.BigDecimal;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/** Counts rows by the values, ranges or periods of a column. */
final class CountGroups {
    private static final int MOST_VALUES = 12;
    private static final int MOST_RANGES = 12;
    private static final int CUT = 80;

    /** So that three tenths are not taken for less than three tenths. */
    private static final double NUDGE = 1e-9;

    private final Connection connection;
    private final Question.Groups asked;
    private final Column column;
    private final Where where;

    CountGroups(Connection connection, Table table, Question.Groups asked) {
        this.connection = connection;
        this.asked = asked;
        this.column = table.columns().get(asked.column());
        this.where = new Where(table, asked.filters());
    }

    /** What there is in the filtered rows. */
    private record Extent(long total, long with, Optional<String> least, Optional<String> greatest) {}

    Groups answer() throws SQLException {
        Grouping grouping = asked.grouping()
                .filter(Grouping.fitting(column.type())::contains)
                .orElseGet(() -> Grouping.fitting(column.type()).getFirst());
        boolean values =
                column.type() == ColumnType.TEXT || column.type() == ColumnType.YES_NO || grouping == Grouping.VALUES;
        String key = values ? "t" + column.place() : "v" + column.place();
        Extent extent = extent(key, !values);
        if (!values && extent.least().isEmpty()) {
            return groups(grouping, List.of(), extent);
        }
        if (values || column.type().number() && extent.least().equals(extent.greatest())) {
            return values("t" + column.place(), extent);
        }
        return column.type().time()
                ? periods(
                        key,
                        extent,
                        LocalDate.parse(extent.least().get().substring(0, 10)),
                        LocalDate.parse(extent.greatest().orElseThrow().substring(0, 10)))
                : ranges(key, extent);
    }

    private Extent extent(String key, boolean ordered) throws SQLException {
        String ends = ordered ? "min(" + key + ")::varchar, max(" + key + ")::varchar" : "null, null";
        return one(
                "select count(*), count(" + key + "), " + ends + " from rows" + where.sql(),
                found -> new Extent(
                        found.getLong(1),
                        found.getLong(2),
                        Optional.ofNullable(found.getString(3)),
                        Optional.ofNullable(found.getString(4))));
    }

    private Groups values(String key, Extent extent) throws SQLException {
        List<Groups.Group> groups = list(
                "select left(" + key + ", " + CUT + "), count(*) as many from rows" + where.sql()
                        + (where.sql().isEmpty() ? " where " : " and ") + key + " is not null group by " + key
                        + " order by many desc, " + key + " limit " + MOST_VALUES,
                found -> new Groups.Group(found.getString(1), "", found.getLong(2)));
        return groups(Grouping.VALUES, groups, extent);
    }

    private static Groups groups(Grouping grouping, List<Groups.Group> groups, Extent extent) {
        long shown = groups.stream().mapToLong(Groups.Group::count).sum();
        return new Groups(grouping, groups, extent.with() - shown, extent.total() - extent.with(), extent.total());
    }

    private Groups periods(String key, Extent extent, LocalDate first, LocalDate last) throws SQLException {
        Grouping period = asked.grouping()
                .filter(Grouping.fitting(column.type())::contains)
                .orElseGet(() -> fitting(first, last));
        String unit = period.name().toLowerCase(Locale.ROOT);
        Map<LocalDate, Long> counted = new HashMap<>();
        // The periods of the drawing end with the last one: those before them are counted as others.
        List<LocalDate> drawn = drawn(period, first, last);
        list(
                "select date_trunc('" + unit + "', " + key + ")::date::varchar as period, count(*) from rows"
                        + where.sql() + (where.sql().isEmpty() ? " where " : " and ") + key
                        + " is not null group by period order by period desc limit " + Groups.MOST,
                found -> counted.put(LocalDate.parse(found.getString(1)), found.getLong(2)));
        return groups(
                period,
                drawn.stream()
                        .map(day -> new Groups.Group(day.toString(), "", counted.getOrDefault(day, 0L)))
                        .toList(),
                extent);
    }

    private static List<LocalDate> drawn(Grouping period, LocalDate first, LocalDate last) {
        List<LocalDate> drawn = new ArrayList<>();
        LocalDate day = begin(period, last);
        while (drawn.size() < Groups.MOST && !day.isBefore(begin(period, first))) {
            drawn.addFirst(day);
            day = before(period, day);
        }
        return drawn;
    }

    private static LocalDate begin(Grouping period, LocalDate day) {
        return switch (period) {
            case DECADE -> LocalDate.of(Math.floorDiv(day.getYear(), 10) * 10, 1, 1);
            case YEAR -> LocalDate.of(day.getYear(), 1, 1);
            case MONTH -> day.withDayOfMonth(1);
            default -> day;
        };
    }

    private static LocalDate before(Grouping period, LocalDate day) {
        return switch (period) {
            case DECADE -> day.minusYears(10);
            case YEAR -> day.minusYears(1);
            case MONTH -> day.minusMonths(1);
            default -> day.minusDays(1);
        };
    }

    /** The finest period of which all can be drawn at once. */
    private static Grouping fitting(LocalDate first, LocalDate last) {
        if (ChronoUnit.DAYS.between(first, last) < Groups.MOST) {
            return Grouping.DAY;
        }
        if (ChronoUnit.MONTHS.between(first, last) < Groups.MOST - 1) {
            return Grouping.MONTH;
        }
        return ChronoUnit.YEARS.between(first, last) < Groups.MOST - 1 ? Grouping.YEAR : Grouping.DECADE;
    }

    private Groups ranges(String key, Extent extent) throws SQLException {
        double least = Double.parseDouble(extent.least().orElseThrow());
        double greatest = Double.parseDouble(extent.greatest().orElseThrow());
        BigDecimal step = step(least, greatest);
        long first = range(least, step);
        long last = range(greatest, step);
        Map<Long, Long> counted = new HashMap<>();
        list(
                "select floor(" + key + "::double / " + step.toPlainString() + "::double + " + NUDGE
                        + ")::bigint as range, count(*)"
                        + " from rows" + where.sql() + (where.sql().isEmpty() ? " where " : " and ") + key
                        + " is not null group by range",
                found -> counted.put(found.getLong(1), found.getLong(2)));
        List<Groups.Group> groups = new ArrayList<>();
        for (long range = first; range <= last; range++) {
            groups.add(new Groups.Group(
                    step.multiply(BigDecimal.valueOf(range))
                            .stripTrailingZeros()
                            .toPlainString(),
                    step.multiply(BigDecimal.valueOf(range + 1))
                            .stripTrailingZeros()
                            .toPlainString(),
                    counted.getOrDefault(range, 0L)));
        }
        return groups(Grouping.RANGES, groups, extent);
    }

    /** The same as in the statement. */
    private static long range(double value, BigDecimal step) {
        return (long) Math.floor(value / step.doubleValue() + NUDGE);
    }

    /** A round width, 1, 2 or 5 with noughts, that makes at most a dozen ranges; whole numbers get no part of one. */
    private BigDecimal step(double least, double greatest) {
        double rough = (greatest - least) / MOST_RANGES;
        int power = (int) Math.floor(Math.log10(column.type() == ColumnType.WHOLE ? Math.max(rough, 1) : rough));
        for (int mantissa : new int[] {1, 2, 5, 10}) {
            BigDecimal step = BigDecimal.valueOf(mantissa).scaleByPowerOfTen(power);
            if (step.doubleValue() > rough) {
                return step;
            }
        }
        return BigDecimal.TEN.scaleByPowerOfTen(power + 1);
    }

    /** Reads a row. */
    private interface Reading<T> {
        T read(ResultSet row) throws SQLException;
    }

    private <T> T one(String sql, Reading<T> reading) throws SQLException {
        return list(sql, reading).getFirst();
    }

    private <T> List<T> list(String sql, Reading<T> reading) throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement(sql)) {
            where.bind(statement, 1);
            try (ResultSet found = statement.executeQuery()) {
                List<T> all = new ArrayList<>();
                while (found.next()) {
                    all.add(reading.read(found));
                }
                return all;
            }
        }
    }
}
