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
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.jspecify.annotations.Nullable;
import org.multitude.platform.text.Sha256;
import org.multitude.record.Commitment;
import org.multitude.record.Entry;
import tools.jackson.databind.JsonNode;

/**
 * Compares everything a site shows with what its log says it must show. The site is read once, while it lives: whatever
 * does not agree is kept, and judged again when the log is known further.
 */
final class ContentCheck {
    private static final int LONGEST_LIST = 1_000_000;

    private final Site site;
    private final Expected expected;
    private final LongConsumer progress;
    private final List<Finding> findings = new ArrayList<>();
    private final List<Doubt> doubts = new ArrayList<>();
    private final Set<UUID> seen = new HashSet<>();
    private final int size;
    private final Set<UUID> made;
    private final PublishedLeaves leaves;
    private long files;

    ContentCheck(Site site, Expected expected, LongConsumer progress) {
        this.site = site;
        this.expected = expected;
        this.progress = progress;
        this.size = expected.size();
        this.made = Set.copyOf(expected.things().keySet());
        this.leaves = new PublishedLeaves(site);
    }

    /** Something read that does not agree with the log as it is known so far. */
    @FunctionalInterface
    private interface Doubt {
        /** What is wrong with it by the log as it is known now; nothing when it agrees. */
        List<Finding> findings();
    }

    /** Reads the site and judges it; the findings are in {@link #findings}. */
    void run() {
        expected.beginReading();
        acts();
        JsonNode kinds = site.json("/api/v1/record/things")
                .orElseThrow(() -> new Unreachable("the site does not say what it shows, at /api/v1/record/things"))
                .path("kinds");
        for (JsonNode kind : kinds) {
            pages("/api/v1/record/things/" + kind.asString(), this::thing);
        }
        leaves.read(tree -> doubt(() -> judgeTree(tree)), findings::add);
        missing();
    }

    /** Whether anything may still turn out to agree with what the log says next. */
    boolean doubts() {
        return !doubts.isEmpty();
    }

    /** Judges again what did not agree, after the log became known further. */
    void judgeAgain() {
        doubts.removeIf(doubt -> doubt.findings().isEmpty());
    }

    List<Finding> findings() {
        return Stream.concat(findings.stream(), doubts.stream().flatMap(doubt -> doubt.findings().stream()))
                .toList();
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

    /** The acts that pages list must be those of the log, each at its place and filed under what it says. */
    private void acts() {
        int[] next = {0};
        pages("/api/v1/record/acts", item -> {
            long index = item.path("index").asLong(-1);
            if (index >= size) {
                return;
            }
            while (next[0] < index) {
                findings.add(new Finding(inWords(next[0]), "the site no longer shows this act"));
                next[0]++;
            }
            if (index == next[0]) {
                compareAct(next[0], item);
                next[0]++;
            }
        });
        for (; next[0] < size; next[0]++) {
            findings.add(new Finding(inWords(next[0]), "the site no longer shows this act"));
        }
    }

    private void compareAct(int index, JsonNode item) {
        Entry entry = expected.act(index).entry();
        if (!entry.act().toString().equals(item.path("act").asString())) {
            findings.add(new Finding(inWords(index), "the site shows another act in its place"));
            return;
        }
        must(index, entry.type().equals(item.path("type").asString()), "the site files it as another kind of act");
        must(
                index,
                entry.thing().toString().equals(item.path("thing").asString()),
                "the site files it under another thing");
        must(
                index,
                entry.body()
                        .map(UUID::toString)
                        .orElse("")
                        .equals(item.path("body").asString("")),
                "the site names another responsible body");
        must(
                index,
                entry.references().stream().map(UUID::toString).toList().equals(texts(item.path("refs"))),
                "the site names other things that it concerns");
        must(
                index,
                expected.act(index).hash().equals(item.path("hash").asString()),
                "the entry that the site takes its words from is not the one in the log");
        must(
                index,
                opens(
                        item,
                        "occurredAt",
                        item.path("occurredAt").asString(),
                        entry.commitments().get("occurredAt")),
                "the site shows another date than the one recorded");
    }

    private void must(int index, boolean holds, String otherwise) {
        if (!holds) {
            findings.add(new Finding(inWords(index), otherwise));
        }
    }

    private static List<String> texts(JsonNode array) {
        return StreamSupport.stream(array.spliterator(), false)
                .map(JsonNode::asString)
                .toList();
    }

    private void thing(JsonNode item) {
        progress.accept(seen.size());
        String where = item.path("kind").asString() + " " + item.path("address").asString();
        UUID id = id(item.path("id").asString(""));
        if (id != null && !seen.add(id)) {
            findings.add(new Finding(where, "is shown twice"));
        }
        doubt(() -> judge(where, id, item));
        item.path("downloads")
                .properties()
                .forEach(download -> download(
                        where,
                        id,
                        download.getKey(),
                        download.getValue().asString(),
                        item.path("fields").path(download.getKey())));
        item.path("leaves")
                .properties()
                .forEach(of -> leaves.want(
                        where,
                        id,
                        of.getKey(),
                        of.getValue().path("path").asString(""),
                        of.getValue().path("tree").asString("")));
    }

    private void doubt(Doubt doubt) {
        if (!doubt.findings().isEmpty()) {
            doubts.add(doubt);
        }
    }

    /** What is wrong with a thing: nothing when it is as it was at any moment since the reading began. */
    private List<Finding> judge(String where, @Nullable UUID id, JsonNode item) {
        List<Finding> wrong = List.of(new Finding(where, "no act of the record made this"));
        for (Map<String, Expected.Field> state : expected.states(id)) {
            wrong = compare(where, state, item.path("fields"));
            if (wrong.isEmpty()) {
                return wrong;
            }
        }
        return wrong;
    }

    private static List<Finding> compare(String where, Map<String, Expected.Field> fields, JsonNode shown) {
        List<Finding> wrong = new ArrayList<>();
        shown.properties().forEach(field -> {
            if (field.getValue().has("value") && !fields.containsKey(field.getKey())) {
                wrong.add(new Finding(where, "no act of the record set its field " + field.getKey()));
            }
        });
        fields.forEach(
                (name, must) -> compare(where, name, must, shown.path(name)).ifPresent(wrong::add));
        return wrong;
    }

    private static Optional<Finding> compare(String where, String name, Expected.Field must, JsonNode shown) {
        JsonNode value = shown.path("value");
        @Nullable String text = value.isMissingNode() || value.isNull() ? null : value.asString();
        boolean same = must.committed()
                ? opens(shown, name, text, must.text())
                : must.text().equals(text);
        String recorded = "what " + act(must.index()) + " (" + must.type() + ") recorded";
        if (!same) {
            return Optional.of(new Finding(
                    where,
                    text == null
                            ? "its field " + name + " is gone; " + recorded
                            : "its field " + name + " is not " + recorded));
        }
        return must.act().toString().equals(shown.path("act").asString(""))
                ? Optional.empty()
                : Optional.of(new Finding(
                        where, "its field " + name + " is said to be of another act than " + act(must.index())));
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

    private void download(String where, @Nullable UUID id, String field, String path, JsonNode shown) {
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
        String hash = HexFormat.of().formatHex(digest.digest());
        doubt(() -> judgeFile(where, id, field, path, hash, shown));
    }

    /** The hash stands in the act in clear, or behind a commitment that the site opens. */
    private List<Finding> judgeFile(
            String where, @Nullable UUID id, String field, String path, String hash, JsonNode shown) {
        String recorder = "any act";
        for (Map<String, Expected.Field> state : expected.states(id)) {
            Expected.Field must = state.get(field);
            if (must != null
                    && (must.committed()
                            ? opens(shown, field, hash, must.text())
                            : must.text().equals(hash))) {
                return List.of();
            }
            recorder = must == null ? recorder : act(must.index());
        }
        return List.of(new Finding(where, "its file at " + path + " is not the one that " + recorder + " recorded"));
    }

    /** What is wrong with a tree whose leaves were read: nothing when its root is one that an act recorded. */
    private List<Finding> judgeTree(PublishedLeaves.Tree tree) {
        String recorder = "any act";
        for (Map<String, Expected.Field> state : expected.states(tree.thing())) {
            Expected.Field must = state.get(tree.field());
            if (must != null && must.text().equals(tree.root())) {
                return List.of();
            }
            recorder = must == null ? recorder : act(must.index());
        }
        return List.of(new Finding(
                tree.where(),
                "what is published of it at " + tree.path() + " does not give the root that " + recorder
                        + " recorded"));
    }

    private void missing() {
        made.stream().filter(id -> !seen.contains(id)).forEach(id -> {
            Expected.Field last = expected.states(id).getFirst().values().stream()
                    .max(java.util.Comparator.comparingLong(Expected.Field::index))
                    .orElseThrow();
            findings.add(new Finding(
                    inWords((int) last.index()),
                    "the site no longer shows what this act (" + last.type() + ") was about, thing " + id));
        });
    }

    /** An act as a person finds it: its place, what was done, and the page that proves it. */
    private String inWords(int index) {
        String type = expected.act(index).entry().type();
        return act(index) + " (" + type.replaceAll("[.-]", " ") + ", /record/" + index + ")";
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
