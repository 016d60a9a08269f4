package org.multitude.opendata;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.multitude.platform.tables.Column;
import org.multitude.platform.tables.Condition;
import org.multitude.platform.tables.Filter;
import org.multitude.platform.tables.Grouping;
import org.multitude.platform.tables.Question;
import org.multitude.platform.tables.Table;
import org.multitude.platform.tables.TableRefusal;
import org.springframework.util.MultiValueMap;

/**
 * What an address asks of a table, in its own words: pages, downloads, charts and the API share them.
 *
 * @param said conditions that all rows fulfil
 * @param sort name of the column by which they are ordered, or empty
 * @param descending whether the greatest comes first
 * @param after number of the row at which the page before ended, or empty
 * @param row number of the row from which to show the file, or empty
 * @param chart name of the column that is drawn, or empty
 * @param by how its values are put together, or empty
 */
public record ExploreRequest(
        List<Said> said, String sort, boolean descending, String after, String row, String chart, String by) {
    /** Most conditions. */
    public static final int MOST = 6;

    /** Nothing in particular. */
    static final ExploreRequest NOTHING = new ExploreRequest(List.of(), "", false, "", "", "", "");

    private static final String NUMBER = "[0-9]{1,12}";

    public ExploreRequest {
        said = List.copyOf(said);
    }

    /** A condition as it was typed. */
    public record Said(String column, String is, String value) {
        /** The condition, if there is one of this name. */
        public Optional<Condition> condition() {
            return Condition.of(is);
        }
    }

    static ExploreRequest of(MultiValueMap<String, String> parameters) {
        List<String> columns = parameters.getOrDefault("column", List.of());
        List<Said> said = new ArrayList<>();
        for (int i = 0; i < columns.size(); i++) {
            if (!columns.get(i).isEmpty()) {
                String is = at(parameters, "is", i);
                said.add(new Said(
                        columns.get(i), is.isEmpty() ? Condition.EQUAL.code() : is, at(parameters, "value", i)));
            }
        }
        return new ExploreRequest(
                said,
                at(parameters, "sort", 0),
                at(parameters, "order", 0).equals("descending"),
                at(parameters, "after", 0),
                at(parameters, "row", 0).strip(),
                at(parameters, "chart", 0),
                at(parameters, "by", 0));
    }

    private static String at(MultiValueMap<String, String> parameters, String name, int place) {
        List<String> values = parameters.getOrDefault(name, List.of());
        return place < values.size() ? Optional.ofNullable(values.get(place)).orElse("") : "";
    }

    /**
     * The filters it means.
     *
     * @throws TableRefusal when there is no such column or condition, or too many of them
     */
    List<Filter> filters(Table table) {
        if (said.size() > MOST) {
            throw new TableRefusal.TooManyFilters(MOST);
        }
        return said.stream()
                .map(one -> new Filter(
                        column(table, one.column()).place(),
                        one.condition().orElseThrow(() -> new TableRefusal.Unknown(one.is())),
                        one.value()))
                .toList();
    }

    /** A page of the rows it means. */
    Question.Rows rows(Table table, List<Integer> columns, int limit, int cut) {
        return new Question.Rows(columns, filters(table), order(table), start(), limit, cut);
    }

    Optional<Question.Order> order(Table table) {
        return sort.isEmpty()
                ? Optional.empty()
                : Optional.of(new Question.Order(column(table, sort).place(), descending));
    }

    private long start() {
        if (!after.isEmpty()) {
            return number(after);
        }
        return row.isEmpty() || !sort.isEmpty() ? 0 : Math.max(0, number(row) - 1);
    }

    private static long number(String typed) {
        if (!typed.matches(NUMBER)) {
            throw new TableRefusal.NoSuchRow(typed);
        }
        return Long.parseLong(typed);
    }

    /** The column that it wants drawn; none when it leaves that open. */
    Optional<Column> charted(Table table) {
        return chart.isEmpty() ? Optional.empty() : Optional.of(column(table, chart));
    }

    Optional<Grouping> grouping() {
        return by.isEmpty()
                ? Optional.empty()
                : Optional.of(Grouping.of(by).orElseThrow(() -> new TableRefusal.Unknown(by)));
    }

    private static Column column(Table table, String name) {
        return table.named(name).orElseThrow(() -> new TableRefusal.NoColumn(name));
    }

    /** Whether it asks for anything. */
    public boolean asksNothing() {
        return equals(NOTHING);
    }

    /** The same without one of its conditions. */
    public ExploreRequest without(int place) {
        List<Said> others = new ArrayList<>(said);
        others.remove(place);
        return new ExploreRequest(others, sort, descending, "", "", chart, by);
    }

    /** Whether a column is already to have this value. */
    public boolean wants(String column, String value) {
        return said.contains(new Said(column, Condition.EQUAL.code(), value));
    }

    /** The same with this value in a column, instead of another one that it was to have; none when there are too many conditions. */
    public Optional<ExploreRequest> wanting(String column, String value) {
        List<Said> others = new ArrayList<>(said);
        others.removeIf(one -> one.column().equals(column) && one.is().equals(Condition.EQUAL.code()));
        others.add(new Said(column, Condition.EQUAL.code(), value));
        return others.size() > MOST
                ? Optional.empty()
                : Optional.of(new ExploreRequest(others, sort, descending, "", "", chart, by));
    }

    /** The same ordered by this column, the other way round if it is already; the third time as in the file. */
    public ExploreRequest sortedBy(String column) {
        boolean already = sort.equals(column);
        return already && descending
                ? new ExploreRequest(said, "", false, "", "", chart, by)
                : new ExploreRequest(said, column, already, "", "", chart, by);
    }

    /** The same from after a row. */
    public ExploreRequest after(long last) {
        return new ExploreRequest(said, sort, descending, Long.toString(last), "", chart, by);
    }

    /** The same from the first row. */
    public ExploreRequest first() {
        return new ExploreRequest(said, sort, descending, "", "", chart, by);
    }

    /** The same with this column drawn. */
    public ExploreRequest charting(String column) {
        return new ExploreRequest(said, sort, descending, after, row, column, "");
    }

    /** An address with all of this. */
    public String at(String path) {
        List<String> pairs = new ArrayList<>();
        for (Said one : said) {
            add(pairs, "column", one.column());
            add(pairs, "is", one.is());
            pairs.add("value=" + URLEncoder.encode(one.value(), StandardCharsets.UTF_8));
        }
        add(pairs, "sort", sort);
        add(pairs, "order", descending ? "descending" : "");
        add(pairs, "after", after);
        add(pairs, "row", row);
        add(pairs, "chart", chart);
        add(pairs, "by", by);
        return pairs.isEmpty() ? path : path + "?" + String.join("&", pairs);
    }

    private static void add(List<String> pairs, String name, String value) {
        if (!value.isEmpty()) {
            pairs.add(name + "=" + URLEncoder.encode(value, StandardCharsets.UTF_8));
        }
    }
}
