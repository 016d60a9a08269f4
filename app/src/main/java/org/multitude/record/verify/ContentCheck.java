package org.multitude.record.verify;

import java.io.IOException;
import java.io.InputStream;
import java.security.MessageDigest;
import java.util.ArrayList;
import java.util.Base64;
import java.util.HashSet;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.LongConsumer;
import org.jspecify.annotations.Nullable;
import org.multitude.platform.text.Sha256;
import org.multitude.record.Commitment;
import org.multitude.record.Entry;
import tools.jackson.databind.JsonNode;

/** Compares everything a site shows with what its log says it must show. */
final class ContentCheck {
    private static final int LONGEST_LIST = 1_000_000;

    private final Site site;
    private final Expected expected;
    private final LongConsumer progress;
    private final List<Finding> findings = new ArrayList<>();
    private final Set<UUID> seen = new HashSet<>();
    private long files;

    ContentCheck(Site site, Expected expected, LongConsumer progress) {
        this.site = site;
        this.expected = expected;
        this.progress = progress;
    }

    /** Runs it; the findings are in {@link #findings}. */
    void run() {
        acts();
        JsonNode kinds = site.json("/api/v1/record/things")
                .orElseThrow(() -> new Unreachable("the site does not say what it shows, at /api/v1/record/things"))
                .path("kinds");
        for (JsonNode kind : kinds) {
            pages("/api/v1/record/things/" + kind.asString(), this::thing);
        }
        missing();
    }

    List<Finding> findings() {
        return findings;
    }

    long things() {
        return seen.size();
    }

    long files() {
        return files;
    }

    private void pages(String first, java.util.function.Consumer<JsonNode> each) {
        String path = first;
        for (int page = 0; !path.isEmpty(); page++) {
            if (page > LONGEST_LIST) {
                throw new Unreachable("the list at " + first + " never ends");
            }
            String asked = path;
            JsonNode answer = site.json(path).orElseThrow(() -> new Unreachable("there is nothing at " + asked));
            answer.path("items").forEach(each);
            path = answer.path("next").asString("");
        }
    }

    /** The acts that pages list must be those of the log, each at its place, with the instant it committed to. */
    private void acts() {
        int[] next = {0};
        pages("/api/v1/record/acts", item -> {
            long index = item.path("index").asLong(-1);
            if (index >= expected.size()) {
                return;
            }
            while (next[0] < index) {
                findings.add(new Finding(act(next[0]), "the site no longer shows this act"));
                next[0]++;
            }
            if (index == next[0]) {
                compareAct(next[0], expected.entry(next[0]), item);
                next[0]++;
            }
        });
        for (; next[0] < expected.size(); next[0]++) {
            findings.add(new Finding(act(next[0]), "the site no longer shows this act"));
        }
    }

    private void compareAct(int index, Entry entry, JsonNode item) {
        if (!entry.act().toString().equals(item.path("act").asString())
                || !entry.type().equals(item.path("type").asString())
                || !entry.thing().toString().equals(item.path("thing").asString())) {
            findings.add(new Finding(act(index), "the site shows another act in its place"));
        } else if (!opens(
                item,
                "occurredAt",
                item.path("occurredAt").asString(),
                entry.commitments().get("occurredAt"))) {
            findings.add(new Finding(act(index), "the site shows another date than the one recorded"));
        }
    }

    private void thing(JsonNode item) {
        progress.accept(seen.size());
        String where = item.path("kind").asString() + " " + item.path("address").asString();
        UUID id = id(item.path("id").asString(""));
        Map<String, Expected.Field> fields = expected.things().get(id);
        if (fields == null) {
            findings.add(new Finding(where, "no act of the record made this"));
            return;
        }
        if (!seen.add(id)) {
            findings.add(new Finding(where, "is shown twice"));
        }
        JsonNode shown = item.path("fields");
        shown.properties().forEach(field -> {
            if (field.getValue().has("value") && !fields.containsKey(field.getKey())) {
                findings.add(new Finding(where, "no act of the record set its field " + field.getKey()));
            }
        });
        fields.forEach((name, must) -> compare(where, name, must, shown.path(name)));
        item.path("downloads").properties().forEach(download -> {
            Expected.Field must = fields.get(download.getKey());
            if (must != null) {
                download(where, download.getValue().asString(), must);
            }
        });
    }

    private void compare(String where, String name, Expected.Field must, JsonNode shown) {
        JsonNode value = shown.path("value");
        @Nullable String text = value.isMissingNode() || value.isNull() ? null : value.asString();
        boolean same = must.committed()
                ? opens(shown, name, text, must.text())
                : must.text().equals(text);
        if (!same) {
            findings.add(new Finding(
                    where,
                    (text == null ? "its field " + name + " is gone" : "its field " + name + " is not")
                            + (text == null ? "; " : " ") + "what " + act(must.index()) + " (" + must.type()
                            + ") recorded"));
        }
    }

    private static boolean opens(JsonNode holder, String name, @Nullable String value, @Nullable String commitment) {
        try {
            byte[] key = Base64.getDecoder().decode(holder.path("key").asString(""));
            return key.length == Commitment.KEY_BYTES
                    && Commitment.of(key, name, value).equals(commitment);
        } catch (IllegalArgumentException e) {
            return false;
        }
    }

    private void download(String where, String path, Expected.Field must) {
        files++;
        Optional<InputStream> opened = site.open(path);
        if (opened.isEmpty()) {
            findings.add(new Finding(where, "its file cannot be downloaded from " + path));
            return;
        }
        MessageDigest digest = Sha256.digest();
        byte[] buffer = new byte[64 * 1024];
        try (InputStream stream = opened.get()) {
            for (int read = stream.read(buffer); read >= 0; read = stream.read(buffer)) {
                digest.update(buffer, 0, read);
            }
        } catch (IOException e) {
            findings.add(new Finding(where, "its file could not be read to its end from " + path));
            return;
        }
        if (!HexFormat.of().formatHex(digest.digest()).equals(must.text())) {
            findings.add(new Finding(
                    where, "its file at " + path + " is not the one that " + act(must.index()) + " recorded"));
        }
    }

    private void missing() {
        expected.things().forEach((id, fields) -> {
            if (!seen.contains(id)) {
                long last = fields.values().stream()
                        .mapToLong(Expected.Field::index)
                        .max()
                        .orElse(-1);
                String type = fields.values().stream()
                        .filter(field -> field.index() == last)
                        .map(Expected.Field::type)
                        .findFirst()
                        .orElse("?");
                findings.add(new Finding(
                        act(last), "the site no longer shows what this act (" + type + ") was about, thing " + id));
            }
        });
    }

    private static String act(long index) {
        return "act " + index;
    }

    private static @Nullable UUID id(String text) {
        try {
            return UUID.fromString(text);
        } catch (IllegalArgumentException e) {
            return null;
        }
    }
}
