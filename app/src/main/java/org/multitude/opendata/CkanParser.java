package org.multitude.opendata;

import java.sql.Timestamp;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/**
 * Reads the language in which clients of the CKAN API search, as far as they speak it: words, {@code field:value}, quotes,
 * ranges of moments, {@code + - AND OR NOT} and parentheses. Clauses side by side must all hold.
 */
final class CkanParser {
    private static final Set<String> CONSTANT = Set.of("dataset_type", "type", "state", "capacity", "private", "*");
    private static final Set<String> HOLDS = Set.of("dataset", "active", "public", "false", "*");
    private static final int DEEPEST = 50;

    private final String text;
    private final Map<String, Object> parameters;
    private int at;
    private int depth;

    CkanParser(String text, Map<String, Object> parameters) {
        this.text = text;
        this.parameters = parameters;
    }

    String parse() {
        String sql = either("");
        if (at < text.length()) {
            throw wrong();
        }
        return sql;
    }

    private CkanFailure wrong() {
        return CkanFailure.search("Cannot parse '" + text + "' at character " + (at + 1));
    }

    /** @param field what values without a field of their own belong to, or empty */
    private String either(String field) {
        if (++depth > DEEPEST) {
            throw wrong();
        }
        StringBuilder sql = new StringBuilder(both(field));
        while (word("OR") || sign("||")) {
            sql.append(" or ").append(both(field));
        }
        depth--;
        return sql.toString();
    }

    private String both(String field) {
        StringBuilder sql = new StringBuilder(one(field));
        while (true) {
            boolean and = word("AND") || sign("&&");
            space();
            if (!and && (at >= text.length() || text.charAt(at) == ')' || ahead("OR") || text.startsWith("||", at))) {
                return sql.toString();
            }
            sql.append(" and ").append(one(field));
        }
    }

    private String one(String field) {
        space();
        if (word("NOT") || sign("-") || sign("!")) {
            return "not coalesce(" + one(field) + ", false)";
        }
        if (sign("+")) {
            return one(field);
        }
        if (sign("(")) {
            String sql = "(" + either(field) + ")";
            if (!sign(")")) {
                throw wrong();
            }
            return sql;
        }
        if (!field.isEmpty()) {
            return value(field);
        }
        String named = field();
        return named.isEmpty() ? value("") : values(named);
    }

    private String values(String field) {
        space();
        if (at < text.length() && text.charAt(at) == '(') {
            at++;
            String sql = "(" + either(field) + ")";
            if (!sign(")")) {
                throw wrong();
            }
            return sql;
        }
        return value(field);
    }

    /** A name before a colon. */
    private String field() {
        int end = at;
        while (end < text.length()
                && (Character.isLetterOrDigit(text.charAt(end)) || "_*".indexOf(text.charAt(end)) >= 0)) {
            end++;
        }
        if (end == at || end >= text.length() || text.charAt(end) != ':') {
            return "";
        }
        String name = text.substring(at, end);
        at = end + 1;
        return name;
    }

    private String value(String field) {
        space();
        if (at < text.length() && (text.charAt(at) == '[' || text.charAt(at) == '{')) {
            return range(field);
        }
        boolean quoted = at < text.length() && text.charAt(at) == '"';
        String value = quoted ? quoted() : bare();
        if (field.isEmpty() || field.equals("text") || field.equals("notes")) {
            return value.equals("*")
                    ? "true"
                    : "words @@ " + (quoted ? "phraseto" : "plainto") + "_tsquery('simple', " + parameter(value) + ")";
        }
        if (CONSTANT.contains(field)) {
            return Boolean.toString(HOLDS.contains(value.toLowerCase(Locale.ROOT)));
        }
        return compare(known(field), value, quoted);
    }

    private CkanField known(String field) {
        return CkanField.of(field).orElseThrow(() -> CkanFailure.search("undefined field " + field));
    }

    private String compare(CkanField field, String value, boolean quoted) {
        if (field.moment()) {
            return field.column() + " = " + parameter(moment(value));
        }
        if (!quoted && value.equals("*")) {
            return field.several() ? "cardinality(" + field.column() + ") > 0" : "true";
        }
        String wanted = field == CkanField.FORMAT ? value.toUpperCase(Locale.ROOT) : value;
        if (!quoted && wanted.endsWith("*")) {
            String start = parameter(wanted.substring(0, wanted.length() - 1));
            return field.several()
                    ? "exists (select 1 from unnest(" + field.column() + ") v where starts_with(v, " + start + "))"
                    : "starts_with(" + field.column() + ", " + start + ")";
        }
        if (field == CkanField.TITLE) {
            return "words @@ plainto_tsquery('simple', " + parameter(value) + ")";
        }
        return field.several()
                ? field.column() + " @> array[" + parameter(wanted) + "]::text[]"
                : field.column() + " = " + parameter(wanted);
    }

    private String range(String name) {
        CkanField field = known(name);
        boolean closed = text.charAt(at++) == '[';
        String from = bare();
        if (!word("TO")) {
            throw wrong();
        }
        String to = bare();
        space();
        boolean closes = at < text.length() && text.charAt(at) == ']';
        if (!closes && (at >= text.length() || text.charAt(at) != '}')) {
            throw wrong();
        }
        at++;
        if (!field.moment()) {
            throw CkanFailure.search("a range of " + name + " is not searched");
        }
        String sql = "true";
        if (!from.equals("*")) {
            sql += " and " + field.column() + (closed ? " >= " : " > ") + parameter(moment(from));
        }
        if (!to.equals("*")) {
            sql += " and " + field.column() + (closes ? " <= " : " < ") + parameter(moment(to));
        }
        return "(" + sql + ")";
    }

    private static Timestamp moment(String said) {
        try {
            return Timestamp.from(Instant.parse(said.endsWith("Z") ? said : said + "Z"));
        } catch (DateTimeException e) {
            throw CkanFailure.search("Invalid Date String:'" + said + "'");
        }
    }

    private String quoted() {
        StringBuilder value = new StringBuilder();
        for (at++; at < text.length() && text.charAt(at) != '"'; at++) {
            if (text.charAt(at) == '\\' && at + 1 < text.length()) {
                at++;
            }
            value.append(text.charAt(at));
        }
        if (at >= text.length()) {
            throw wrong();
        }
        at++;
        return value.toString();
    }

    private String bare() {
        space();
        StringBuilder value = new StringBuilder();
        while (at < text.length()
                && !Character.isWhitespace(text.charAt(at))
                && "()[]{}\"".indexOf(text.charAt(at)) < 0) {
            if (text.charAt(at) == '\\' && at + 1 < text.length()) {
                at++;
            }
            value.append(text.charAt(at++));
        }
        if (value.isEmpty()) {
            throw wrong();
        }
        return value.toString();
    }

    private String parameter(Object value) {
        String name = "p" + parameters.size();
        parameters.put(name, value);
        return ":" + name;
    }

    private void space() {
        while (at < text.length() && Character.isWhitespace(text.charAt(at))) {
            at++;
        }
    }

    private boolean sign(String sign) {
        space();
        if (text.startsWith(sign, at)) {
            at += sign.length();
            return true;
        }
        return false;
    }

    private boolean word(String word) {
        space();
        if (ahead(word)) {
            at += word.length();
            return true;
        }
        return false;
    }

    private boolean ahead(String word) {
        int end = at + word.length();
        return text.startsWith(word, at)
                && (end == text.length() || Character.isWhitespace(text.charAt(end)) || text.charAt(end) == '(');
    }
}
