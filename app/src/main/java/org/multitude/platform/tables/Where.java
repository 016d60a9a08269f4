package org.multitude.platform.tables;

import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** The condition of a statement that filters make, with the values to be bound to it in order. */
final class Where {
    private final List<String> parts = new ArrayList<>();
    private final List<Object> values = new ArrayList<>();

    Where(Table table, List<Filter> filters) {
        for (Filter filter : filters) {
            add(table.columns().get(filter.column()), filter);
        }
    }

    /**
     * Looks whether a filter makes sense.
     *
     * @throws TableRefusal.NotComparable when its value cannot be compared with the cells of the column
     * @throws TableRefusal.NoOrder when it wants an order that they do not have
     */
    static void check(Column column, Filter filter) {
        Condition condition = filter.condition();
        if (condition.ordered() && !column.type().number() && !column.type().time()) {
            throw new TableRefusal.NoOrder(column);
        }
        if (condition.valued()
                && !condition.textual()
                && span(column, filter.value()).isEmpty()) {
            throw new TableRefusal.NotComparable(filter.value(), column);
        }
    }

    /** Adds a condition of our own. */
    Where and(String part, Object... bound) {
        parts.add(part);
        values.addAll(List.of(bound));
        return this;
    }

    /** The condition, beginning with {@code where}, or nothing. */
    String sql() {
        return parts.isEmpty() ? "" : " where " + String.join(" and ", parts);
    }

    /** Binds the values, beginning with this place; says the next one. */
    int bind(PreparedStatement statement, int from) throws SQLException {
        int place = from;
        for (Object value : values) {
            statement.setObject(place++, value);
        }
        return place;
    }

    private void add(Column column, Filter filter) {
        String text = "t" + column.place();
        switch (filter.condition()) {
            case EMPTY -> and(text + " is null");
            case FILLED -> and(text + " is not null");
            case CONTAINS -> and("contains(" + plain(text) + ", " + plain("?") + ")", filter.value());
            case STARTS -> and("starts_with(" + plain(text) + ", " + plain("?") + ")", filter.value());
            default -> compare(column, filter);
        }
    }

    /** Without accents and capitals, as people search. */
    static String plain(String text) {
        return "lower(strip_accents(" + text + "))";
    }

    private void compare(Column column, Filter filter) {
        Span span = span(column, filter.value())
                .orElseThrow(() -> new IllegalArgumentException("a filter that was not checked"));
        String value = (column.type().typed() ? "v" : "t") + column.place();
        String before = span.open() ? " < ?" : " <= ?";
        switch (filter.condition()) {
            case EQUAL -> and(value + " >= ?", span.from()).and(value + before, span.to());
            case NOT_EQUAL ->
                and(
                        "(" + value + " is null or not (" + value + " >= ? and " + value + before + "))",
                        span.from(),
                        span.to());
            case AT_LEAST -> and(value + " >= ?", span.from());
            case AT_MOST -> and(value + before, span.to());
            default -> throw new IllegalArgumentException("no comparison");
        }
    }

    /** All values that somebody means who types one: 2024 is a whole year. Where {@code open}, the end is excluded. */
    private record Span(Object from, Object to, boolean open) {}

    private static Optional<Span> span(Column column, String typed) {
        String value = typed.strip();
        boolean monthFirst = column.written() == Column.Written.MONTH_FIRST;
        return switch (column.type()) {
            case TEXT -> Optional.of(new Span(typed, typed, false));
            case DATE -> days(value, monthFirst);
            case MOMENT ->
                Cells.moment(value)
                        .map(moment -> new Span(moment, moment, false))
                        .or(() -> days(value, monthFirst).map(Where::moments));
            case WHOLE, DECIMAL -> Cells.decimal(value).map(number -> new Span(number, number, false));
            case YES_NO -> Cells.yesNo(value).map(yes -> new Span(yes, yes, false));
        };
    }

    private static Optional<Span> days(String value, boolean monthFirst) {
        if (value.matches("[0-9]{4}")) {
            LocalDate first = LocalDate.of(Integer.parseInt(value), 1, 1);
            return Optional.of(new Span(first, first.plusYears(1), true));
        }
        if (value.matches("[0-9]{4}-(0[1-9]|1[0-2])")) {
            LocalDate first = YearMonth.parse(value).atDay(1);
            return Optional.of(new Span(first, first.plusMonths(1), true));
        }
        return Cells.day(value, monthFirst).map(day -> new Span(day, day.plusDays(1), true));
    }

    private static Span moments(Span days) {
        LocalDateTime from = ((LocalDate) days.from()).atStartOfDay();
        LocalDateTime to = ((LocalDate) days.to()).atStartOfDay();
        return new Span(from, to, true);
    }
}
