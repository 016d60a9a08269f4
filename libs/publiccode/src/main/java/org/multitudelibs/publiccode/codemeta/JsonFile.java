package org.multitudelibs.publiccode.codemeta;

import com.google.gson.FormattingStyle;
import com.google.gson.Strictness;
import com.google.gson.stream.JsonReader;
import com.google.gson.stream.JsonWriter;
import java.io.IOException;
import java.io.StringReader;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** JSON read within bounds of size, depth and number of values, and written. */
final class JsonFile {
    static final int MAXIMUM_BYTES = 5_000_000;
    static final int MAXIMUM_VALUES = 100_000;
    static final int MAXIMUM_DEPTH = 30;
    private static final int MAXIMUM_KEY = 200;
    private static final Pattern PLACE = Pattern.compile("at line (\\d+) column (\\d+)");

    private final JsonReader reader;
    private final Notes notes;
    private int values;
    private int depth;

    private JsonFile(JsonReader reader, Notes notes) {
        this.reader = reader;
        this.notes = notes;
    }

    /** Thrown within this class only. */
    private static final class TooComplex extends RuntimeException {
        private static final long serialVersionUID = 1;
    }

    static Optional<Json> parse(byte[] file, Notes notes) {
        if (file.length > MAXIMUM_BYTES) {
            notes.add(Reason.FILE_TOO_LARGE, "", "limit", String.valueOf(MAXIMUM_BYTES));
            return Optional.empty();
        }
        String text;
        try {
            text = StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(file))
                    .toString();
        } catch (CharacterCodingException e) {
            notes.add(Reason.NOT_UTF8, "");
            return Optional.empty();
        }
        JsonReader reader = new JsonReader(new StringReader(text.startsWith("\uFEFF") ? text.substring(1) : text));
        reader.setStrictness(Strictness.STRICT);
        try {
            Json json = new JsonFile(reader, notes).value("");
            var _ = reader.peek(); // refuses a second value
            return Optional.of(json);
        } catch (TooComplex e) {
            notes.add(Reason.TOO_COMPLEX, "");
        } catch (IOException | IllegalStateException e) {
            notes.add(Reason.SYNTAX, "", place(e));
        }
        return Optional.empty();
    }

    private Json value(String path) throws IOException {
        if (++values > MAXIMUM_VALUES || depth > MAXIMUM_DEPTH) {
            throw new TooComplex();
        }
        return switch (reader.peek()) {
            case STRING -> new Json.Text(reader.nextString());
            case NUMBER -> new Json.Digits(reader.nextString());
            case BOOLEAN -> new Json.Truth(reader.nextBoolean());
            case NULL -> {
                reader.nextNull();
                yield new Json.Nothing();
            }
            case BEGIN_ARRAY -> items(path);
            case BEGIN_OBJECT -> node(path);
            case END_ARRAY, END_OBJECT, NAME, END_DOCUMENT -> throw new IllegalStateException("a value is expected");
        };
    }

    private Json items(String path) throws IOException {
        List<Json> items = new ArrayList<>();
        reader.beginArray();
        depth++;
        while (reader.hasNext()) {
            items.add(value(path + "[" + items.size() + "]"));
        }
        depth--;
        reader.endArray();
        return new Json.Items(items);
    }

    private Json node(String path) throws IOException {
        Map<String, Json> members = new LinkedHashMap<>();
        reader.beginObject();
        depth++;
        while (reader.hasNext()) {
            String key = reader.nextName();
            if (key.length() > MAXIMUM_KEY) {
                throw new TooComplex();
            }
            String place = path.isEmpty() ? key : path + "." + key;
            if (members.putIfAbsent(key, value(place)) != null) {
                notes.add(Reason.DUPLICATE_KEY, place);
            }
        }
        depth--;
        reader.endObject();
        return new Json.Node(members);
    }

    /** The reader tells the place in its message only. */
    private static Map<String, String> place(Exception e) {
        Matcher place = PLACE.matcher(String.valueOf(e.getMessage()));
        return place.find()
                ? Map.of("line", place.group(1), "column", place.group(2))
                : Map.of("line", "1", "column", "1");
    }

    static String write(Json json) {
        StringWriter text = new StringWriter();
        try (JsonWriter writer = new JsonWriter(text)) {
            writer.setFormattingStyle(FormattingStyle.PRETTY);
            writer.setHtmlSafe(false);
            write(json, writer);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return text.append('\n').toString();
    }

    private static void write(Json json, JsonWriter writer) throws IOException {
        switch (json) {
            case Json.Text(String value) -> writer.value(value);
            case Json.Digits(String written) -> writer.jsonValue(written);
            case Json.Truth(boolean value) -> writer.value(value);
            case Json.Nothing() -> writer.nullValue();
            case Json.Items(List<Json> items) -> {
                writer.beginArray();
                for (Json item : items) {
                    write(item, writer);
                }
                writer.endArray();
            }
            case Json.Node(Map<String, Json> members) -> {
                writer.beginObject();
                for (Map.Entry<String, Json> member : members.entrySet()) {
                    writer.name(member.getKey());
                    write(member.getValue(), writer);
                }
                writer.endObject();
            }
        }
    }
}
