package org.multitudelibs.publiccode.swhid;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/**
 * Reads the qualifiers of one text, in any order. One that is wrong becomes a problem and is left out, and so is one that
 * has no meaning beside those that remain.
 */
final class QualifierParser {
    private enum Key {
        ORIGIN,
        VISIT,
        ANCHOR,
        PATH,
        LINES,
        BYTES
    }

    private record Value(int position, Object value) {}

    private static final int LONGEST = 100_000;

    private final String text;
    private final Map<Key, Value> values = new EnumMap<>(Key.class);
    private final List<SwhidProblem> problems = new ArrayList<>();

    QualifierParser(String text) {
        this.text = text;
    }

    SwhidReading read() {
        if (text.length() > LONGEST) {
            throw new SwhidSyntaxException(LONGEST, "no identifier is longer than " + LONGEST + " characters");
        }
        int end = endOfPart(0);
        CoreSwhid core = CoreParser.parse(text, 0, end);
        while (end < text.length()) {
            int start = end + 1;
            end = endOfPart(start);
            try {
                qualifier(start, end);
            } catch (SwhidSyntaxException e) {
                problems.add(e.problem());
            }
        }
        if (core.type() != ObjectType.CONTENT) {
            leaveOut(Key.LINES, QualifiedSwhid.FRAGMENT_OF_OTHER);
            leaveOut(Key.BYTES, QualifiedSwhid.FRAGMENT_OF_OTHER);
        }
        if (values.containsKey(Key.BYTES)) {
            leaveOut(Key.LINES, "lines and bytes exclude each other; write one of them");
        }
        if (!values.containsKey(Key.ORIGIN)) {
            leaveOut(Key.VISIT, QualifiedSwhid.VISIT_WITHOUT_ORIGIN);
        }
        if (!values.containsKey(Key.PATH)) {
            leaveOut(Key.ANCHOR, QualifiedSwhid.ANCHOR_WITHOUT_PATH);
        }
        problems.sort(Comparator.comparingInt(SwhidProblem::position));
        return new SwhidReading(
                new QualifiedSwhid(
                        core,
                        value(Key.ORIGIN, String.class),
                        value(Key.VISIT, CoreSwhid.class),
                        value(Key.ANCHOR, CoreSwhid.class),
                        value(Key.PATH, ByteString.class),
                        value(Key.LINES, Fragment.class).or(() -> value(Key.BYTES, Fragment.class))),
                problems);
    }

    private int endOfPart(int from) {
        int semicolon = text.indexOf(';', from);
        return semicolon < 0 ? text.length() : semicolon;
    }

    private void qualifier(int start, int end) {
        int equals = text.indexOf('=', start);
        if (equals < 0 || equals >= end) {
            throw new SwhidSyntaxException(
                    start, start == end ? "a qualifier is expected after ;" : "a qualifier is written KEY=VALUE");
        }
        Key key = key(start, equals);
        Object value = value(key, equals + 1, end);
        if (values.putIfAbsent(key, new Value(start, value)) != null) {
            throw new SwhidSyntaxException(start, Quoted.of(name(key)) + " is there already; write it once");
        }
    }

    private Key key(int start, int end) {
        String word = text.substring(start, end);
        for (Key key : Key.values()) {
            if (name(key).equals(word)) {
                return key;
            }
        }
        throw new SwhidSyntaxException(
                start, Quoted.of(word) + " is no qualifier; those are origin, visit, anchor, path, lines and bytes");
    }

    private static String name(Key key) {
        return key.name().toLowerCase(Locale.ROOT);
    }

    private Object value(Key key, int from, int to) {
        return switch (key) {
            case ORIGIN -> origin(from, to);
            case VISIT -> {
                CoreSwhid visit = CoreParser.parse(text, from, to);
                yield require(visit, visit.type() == ObjectType.SNAPSHOT, from, QualifiedSwhid.NO_SNAPSHOT);
            }
            case ANCHOR -> {
                CoreSwhid anchor = CoreParser.parse(text, from, to);
                yield require(anchor, anchor.type() != ObjectType.CONTENT, from, QualifiedSwhid.NO_ANCHOR);
            }
            case PATH -> {
                ByteString path = ByteString.of(Percent.PATH.decode(text, from, to));
                yield require(path, QualifiedSwhid.isPath(path), from, QualifiedSwhid.NO_PATH);
            }
            case LINES, BYTES -> fragment(key, from, to);
        };
    }

    private String origin(int from, int to) {
        ByteString bytes = ByteString.of(Percent.IRI.decode(text, from, to));
        String address =
                bytes.text().orElseThrow(() -> new SwhidSyntaxException(from, "the origin is not UTF-8 once decoded"));
        return require(address, QualifiedSwhid.isOrigin(address), from, QualifiedSwhid.NO_ORIGIN);
    }

    private Fragment fragment(Key key, int from, int to) {
        int dash = text.indexOf('-', from);
        boolean single = dash < 0 || dash >= to;
        long first = number(from, single ? to : dash);
        long last = single ? first : number(dash + 1, to);
        try {
            return key == Key.LINES ? new Fragment.Lines(first, last) : new Fragment.Bytes(first, last);
        } catch (IllegalArgumentException e) {
            throw new SwhidSyntaxException(from, String.valueOf(e.getMessage()));
        }
    }

    private long number(int from, int to) {
        if (from == to) {
            throw new SwhidSyntaxException(from, "a number is expected, as in lines=9-15");
        }
        long number = 0;
        for (int i = from; i < to; i++) {
            char digit = text.charAt(i);
            if (digit < '0' || digit > '9') {
                String shown = text.substring(i, text.offsetByCodePoints(i, 1));
                throw new SwhidSyntaxException(i, Quoted.of(shown) + " is no digit; write NUMBER or NUMBER-NUMBER");
            }
            if (number > (Long.MAX_VALUE - (digit - '0')) / 10) {
                throw new SwhidSyntaxException(from, "no file is that long; the highest number is " + Long.MAX_VALUE);
            }
            number = number * 10 + (digit - '0');
        }
        return number;
    }

    private static <T> T require(T value, boolean holds, int position, String sentence) {
        if (!holds) {
            throw new SwhidSyntaxException(position, sentence);
        }
        return value;
    }

    private void leaveOut(Key key, String reason) {
        Value removed = values.remove(key);
        if (removed != null) {
            problems.add(new SwhidProblem(removed.position(), reason));
        }
    }

    private <T> Optional<T> value(Key key, Class<T> kind) {
        return Optional.ofNullable(values.get(key)).map(Value::value).map(kind::cast);
    }
}
