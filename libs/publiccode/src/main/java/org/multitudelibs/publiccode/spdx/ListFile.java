package org.multitudelibs.publiccode.spdx;

import com.google.gson.stream.JsonReader;
import com.google.gson.stream.JsonToken;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Reads the files of the SPDX list in the jar of java-spdx-library, and the short tables beside this class. */
final class ListFile {
    private static final String FOLDER = "/resources/stdlicenses/";

    private ListFile() {}

    /** A line of the list of licences or of exceptions. */
    record Entry(String id, String name, boolean deprecated, boolean approvedByOsi, boolean freeForFsf) {}

    static List<Entry> entries(String file, String list, String idKey) {
        List<Entry> entries = new ArrayList<>();
        try (JsonReader reader = open(file)) {
            reader.beginObject();
            while (reader.hasNext()) {
                if (!reader.nextName().equals(list)) {
                    reader.skipValue();
                    continue;
                }
                reader.beginArray();
                while (reader.hasNext()) {
                    Map<String, String> values = scalars(reader);
                    entries.add(new Entry(
                            values.getOrDefault(idKey, ""),
                            values.getOrDefault("name", ""),
                            Boolean.parseBoolean(values.get("isDeprecatedLicenseId")),
                            Boolean.parseBoolean(values.get("isOsiApproved")),
                            Boolean.parseBoolean(values.get("isFsfLibre"))));
                }
                reader.endArray();
            }
            return entries;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The texts and flags of one licence, by key. */
    static Map<String, String> details(String id) {
        try (JsonReader reader = open(id + ".json")) {
            return scalars(reader);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static boolean hasDetails(String id) {
        return ListFile.class.getResource(FOLDER + id + ".json") != null;
    }

    static List<List<String>> rows(String table) {
        try (InputStream stream = ListFile.class.getResourceAsStream(table)) {
            if (stream == null) {
                throw new IllegalStateException("the table " + table + " is missing from the library");
            }
            return new String(stream.readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .map(line -> List.of(line.split("\t", -1)))
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Map<String, String> scalars(JsonReader reader) throws IOException {
        Map<String, String> values = new HashMap<>();
        reader.beginObject();
        while (reader.hasNext()) {
            String name = reader.nextName();
            JsonToken token = reader.peek();
            if (token == JsonToken.STRING) {
                values.put(name, reader.nextString());
            } else if (token == JsonToken.BOOLEAN) {
                values.put(name, String.valueOf(reader.nextBoolean()));
            } else {
                reader.skipValue();
            }
        }
        reader.endObject();
        return values;
    }

    private static JsonReader open(String file) {
        InputStream stream = ListFile.class.getResourceAsStream(FOLDER + file);
        if (stream == null) {
            throw new IllegalStateException("the file " + file + " is missing from java-spdx-library");
        }
        return new JsonReader(new InputStreamReader(stream, StandardCharsets.UTF_8));
    }
}
