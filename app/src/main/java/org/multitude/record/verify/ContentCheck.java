package org.multitude.record.verify;

import java.io.IOException;
import java.io.InputStream;
import java.security.MessageDigest;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.Comparator;
import java.util.HashSet;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.LongConsumer;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.multitude.platform.text.Sha256;
import org.multitude.record.HideThing;
import tools.jackson.databind.JsonNode;

/**
 * Compares everything a site shows with what its log says it must show. The site is read once, while it lives: whatever
 * does not agree is kept, and judged again when the log is known further.
 */
final class ContentCheck {
    private final Site site;
    private final Expected expected;
    private final LongConsumer progress;
    private final List<Finding> findings = new ArrayList<>();
    private final List<Doubt> doubts = new ArrayList<>();
    /** Things that were shown, by their number; those that came while the site was read have none. */
    private final BitSet seen = new BitSet();

    private final Set<UUID> seenLater = new HashSet<>();
    private long shown;
    private final PublishedLeaves leaves;
    private long files;

    ContentCheck(Site site, Expected expected, LongConsumer progress) {
        this.site = site;
        this.expected = expected;
        this.progress = progress;
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
        findings.addAll(new ShownActs(site, expected).findings());
        expected.beginReading();
        JsonNode kinds = site.json("/api/v1/record/things")
                .orElseThrow(() -> new Unreachable("the site does not say what it shows, at /api/v1/record/things"))
                .path("kinds");
        for (JsonNode kind : kinds) {
            site.pages("/api/v1/record/things/" + kind.asString(), this::thing);
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
        return seen.cardinality() + seenLater.size();
    }

    long files() {
        return files;
    }

    private void thing(JsonNode item) {
        progress.accept(++shown);
        String where = item.path("kind").asString() + " " + item.path("address").asString();
        UUID id = id(item.path("id").asString(""));
        if (id != null && !see(id)) {
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

    /** Whether it is seen for the first time. */
    private boolean see(UUID id) {
        int number = expected.number(id);
        if (number < 0) {
            return seenLater.add(id);
        }
        boolean first = !seen.get(number);
        seen.set(number);
        return first;
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
        Expected.@Nullable Field hiding = fields.get(HideThing.FIELD);
        Set<String> hidden = hiding == null ? Set.of() : Set.of(hiding.text().split("\\+"));
        fields.forEach((name, must) -> (hiding != null && hidden.contains(name)
                        ? hidden(where, name, hiding, shown.path(name))
                        : compare(where, name, must, shown.path(name)))
                .ifPresent(wrong::add));
        return wrong;
    }

    /** What is hidden has neither its value nor the key that would open one. */
    private static Optional<Finding> hidden(String where, String name, Expected.Field by, JsonNode shown) {
        return shown.has("value") || shown.has("key")
                ? Optional.of(new Finding(where, "its field " + name + " is shown, and " + by.inWords() + " hides it"))
                : Optional.empty();
    }

    private static Optional<Finding> compare(String where, String name, Expected.Field must, JsonNode shown) {
        JsonNode value = shown.path("value");
        @Nullable String text = value.isMissingNode() || value.isNull() ? null : value.asString();
        boolean same = must.committed()
                ? Opening.opens(shown, name, text, must.text())
                : must.text().equals(text);
        String recorded = "what " + must.inWords() + " (" + must.type() + ") recorded";
        if (!same) {
            return Optional.of(new Finding(
                    where,
                    text == null
                            ? "its field " + name + " is gone: " + must.inWords() + " (" + must.type() + ") recorded it"
                            : "its field " + name + " is not " + recorded));
        }
        return must.act().toString().equals(shown.path("act").asString(""))
                ? Optional.empty()
                : Optional.of(new Finding(
                        where, "its field " + name + " is said to be of another act than " + must.inWords()));
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
                            ? Opening.opens(shown, field, hash, must.text())
                            : must.text().equals(hash))) {
                return List.of();
            }
            recorder = must == null ? recorder : must.inWords();
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
            recorder = must == null ? recorder : must.inWords();
        }
        return List.of(new Finding(
                tree.where(),
                "what is published of it at " + tree.path() + " does not give the root that " + recorder
                        + " recorded"));
    }

    private void missing() {
        expected.each((number, id, fields) -> {
            if (!seen.get(number)) {
                Expected.Field last = fields.values().stream()
                        .max(Comparator.comparingLong(Expected.Field::index))
                        .orElseThrow();
                findings.add(new Finding(
                        expected.inWords((int) last.index()),
                        "the site no longer shows what this act (" + last.type() + ") was about, thing " + id));
            }
        });
    }

    private static @Nullable UUID id(String text) {
        try {
            return UUID.fromString(text);
        } catch (IllegalArgumentException e) {
            return null;
        }
    }
}
