package org.multitude.record.verify;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.Writer;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.LongConsumer;
import org.multitude.record.Entry;
import org.multitude.record.MalformedEntry;
import org.multitudelibs.tlog.Checkpoint;
import org.multitudelibs.tlog.CompactRange;
import org.multitudelibs.tlog.Rfc6962;
import org.multitudelibs.tlog.TlogException;
import org.multitudelibs.tlog.VerifierKey;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * Reads the public feed of acts and lets through only what the log holds: every entry is hashed into the root that a
 * checkpoint signs, and each instant opens the commitment of its entry. Of an act whose instant nobody can open, the hour of
 * recording is taken, as the platform does.
 */
public final class CheckedFeed {
    private static final String OCCURRED_AT = "occurredAt";

    private final LongConsumer progress;
    private final Taking taking;
    private final CompactRange range = CompactRange.empty();

    /** Takes each act that was checked, in the order of the log. */
    public interface Taking {
        /** The next act, with the instant at which it happened. */
        void take(Entry entry, Instant occurredAt);
    }

    /** What is wrong with a feed: nothing that was taken from it counts. */
    public static final class NotTheLog extends RuntimeException {
        NotTheLog(String what) {
            super(what);
        }
    }

    /**
     * What a feed was checked against.
     *
     * @param size number of acts
     * @param root root of their tree, in base64
     * @param key key that signed this root, empty when no signed checkpoint came with the feed
     * @param ownKey whether this key came with the feed itself, so that it only holds together
     */
    public record Checked(long size, String root, Optional<String> key, boolean ownKey) {}

    /**
     * @param progress told the number of acts read so far
     * @param taking takes the acts
     */
    public CheckedFeed(LongConsumer progress, Taking taking) {
        this.progress = progress;
        this.taking = taking;
    }

    /**
     * Reads the feed of a site whose log is verified first, and writes it down where somebody wants to keep it.
     *
     * @throws NotTheLog when the log does not hold, or the feed is not what it holds
     * @throws Unreachable when the site cannot be read
     */
    public Checked site(URI address, KnownLogs known, Optional<String> key, Optional<Writer> copy)
            throws InterruptedException, IOException {
        try (Site site = new Site(address)) {
            // Read first: the log that is verified next is at least as long.
            String note = new String(site.checkpoint(), StandardCharsets.UTF_8);
            Report report = new Verifier(known, progress).verify(address, key, false);
            if (!report.holds()) {
                throw new NotTheLog(report.findings().getFirst().toString());
            }
            if (copy.isPresent()) {
                Map<String, String> head = new TreeMap<>(Map.of("checkpoint", note, "key", report.vkey()));
                copy.get().append(JsonMapper.shared().writeValueAsString(head)).append('\n');
            }
            while (range.size() < report.size()) {
                page(site, report.size(), copy);
            }
            agree(report.root());
            return new Checked(report.size(), report.root(), Optional.of(report.vkey()), false);
        }
    }

    private void page(Site site, long size, Optional<Writer> copy) throws IOException {
        long before = range.size();
        String path = "/record/acts.jsonl?from=" + before;
        InputStream input = site.open(path).orElseThrow(() -> new Unreachable("there is nothing at " + path));
        try (BufferedReader lines = new BufferedReader(new InputStreamReader(input, StandardCharsets.UTF_8))) {
            for (String line = lines.readLine(); line != null && range.size() < size; line = lines.readLine()) {
                take(read(line));
                if (copy.isPresent()) {
                    copy.get().append(line).append('\n');
                }
            }
        }
        if (range.size() == before) {
            throw new NotTheLog("the feed ends after " + before + " acts, the log has " + size);
        }
    }

    /**
     * Reads a feed that was saved. Its first line may hold the signed checkpoint and the key of the log; lines after the last
     * act that the checkpoint covers are not read.
     *
     * @throws NotTheLog when an act is not where it says, or the feed is not what was signed
     */
    public Checked file(Path file, Optional<String> key) throws IOException {
        Optional<Signed> signed = Optional.empty();
        try (BufferedReader lines = Files.newBufferedReader(file)) {
            for (String line = lines.readLine(); line != null; line = lines.readLine()) {
                JsonNode node = read(line);
                if (range.size() == 0 && signed.isEmpty() && node.has("checkpoint")) {
                    signed = Optional.of(Signed.of(node, key));
                } else if (signed.isEmpty()
                        || range.size() < signed.get().checkpoint.size()) {
                    take(node);
                }
            }
        }
        String root = root();
        if (signed.isEmpty()) {
            if (key.isPresent()) {
                throw new NotTheLog("no signed checkpoint came with it, so the key has nothing to check");
            }
            return new Checked(range.size(), root, Optional.empty(), false);
        }
        Checkpoint checkpoint = signed.get().checkpoint;
        if (range.size() != checkpoint.size()) {
            throw new NotTheLog("it has " + range.size() + " acts, and its checkpoint covers " + checkpoint.size());
        }
        agree(checkpoint.root().base64());
        return new Checked(range.size(), root, Optional.of(signed.get().key), key.isEmpty());
    }

    private record Signed(Checkpoint checkpoint, String key) {
        private static Signed of(JsonNode node, Optional<String> given) {
            String key = given.orElseGet(() -> node.path("key").asString(""));
            try {
                VerifierKey verifier = VerifierKey.parse(key);
                return new Signed(
                        Checkpoint.open(
                                node.path("checkpoint").asString("").getBytes(StandardCharsets.UTF_8),
                                verifier.name(),
                                List.of(verifier)),
                        key);
            } catch (TlogException e) {
                throw new NotTheLog("its checkpoint is not signed by the key: " + e.getMessage());
            }
        }
    }

    private static JsonNode read(String line) {
        try {
            return JsonMapper.shared().readTree(line);
        } catch (JacksonException e) {
            throw new NotTheLog("a line is no JSON: " + (line.length() > 80 ? line.substring(0, 80) + "…" : line));
        }
    }

    private void take(JsonNode line) {
        long index = range.size();
        if (line.path("index").asLong(-1) != index) {
            throw new NotTheLog("act " + index + " is not there, or not in its place");
        }
        Entry entry;
        try {
            // Written anew in its only form: what is hashed is what was read.
            entry = Entry.parse(JsonMapper.shared().writeValueAsBytes(line.path("entry")));
        } catch (MalformedEntry e) {
            throw new NotTheLog("act " + index + ": " + e.getMessage());
        }
        range.append(Rfc6962.leaf(entry.bytes()));
        taking.take(entry, instant(line, entry, index));
        progress.accept(range.size());
    }

    private static Instant instant(JsonNode line, Entry entry, long index) {
        if (!line.has(OCCURRED_AT)) {
            return entry.time();
        }
        String said = line.path(OCCURRED_AT).asString("");
        if (!Opening.opens(line, OCCURRED_AT, said, entry.commitments().get(OCCURRED_AT))) {
            throw new NotTheLog(
                    "act " + index + " did not happen when the feed says: the instant is not what was committed to");
        }
        return Instant.parse(said);
    }

    private void agree(String signed) {
        if (!root().equals(signed)) {
            throw new NotTheLog("the acts of the feed are not those of the log: their root is " + root()
                    + ", the one signed is " + signed);
        }
    }

    private String root() {
        return range.root().base64();
    }
}
