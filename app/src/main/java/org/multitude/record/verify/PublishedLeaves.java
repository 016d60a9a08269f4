package org.multitude.record.verify;

import java.io.BufferedInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.UUID;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.multitudelibs.tlog.CompactRange;
import org.multitudelibs.tlog.Rfc6962;

/**
 * Files that publish the leaves of trees whose roots are in the log: each is read once, line by line, and the root of every
 * tree in it is computed.
 */
final class PublishedLeaves {
    private static final int LONGEST_LINE = 64 * 1024;

    private final Site site;
    private final Map<String, Map<String, Wanted>> wanted = new TreeMap<>();

    private record Wanted(String where, @Nullable UUID thing, String field) {}

    /**
     * A tree that was read.
     *
     * @param where the thing whose tree it is, in words
     * @param thing its id
     * @param field the field that holds the root
     * @param path where its leaves were read
     * @param root the root they give, in hexadecimal
     */
    record Tree(String where, @Nullable UUID thing, String field, String path, String root) {}

    PublishedLeaves(Site site) {
        this.site = site;
    }

    /** Notes that a field is the root of a tree whose leaves are at a path. */
    void want(String where, @Nullable UUID thing, String field, String path, String tree) {
        wanted.computeIfAbsent(path, ignored -> new HashMap<>()).put(tree, new Wanted(where, thing, field));
    }

    /** Reads the files; tells of each tree, and of what cannot be read or belongs to no tree. */
    void read(Consumer<Tree> trees, Consumer<Finding> findings) {
        wanted.forEach((path, those) -> {
            Optional<InputStream> opened = site.open(path);
            if (opened.isEmpty()) {
                findings.accept(new Finding(path, "what is recorded of it cannot be downloaded"));
                return;
            }
            Map<String, CompactRange> ranges = new HashMap<>();
            those.keySet().forEach(tree -> ranges.put(tree, CompactRange.empty()));
            try (InputStream stream = new BufferedInputStream(opened.get(), 64 * 1024)) {
                lines(stream, path, ranges, findings);
            } catch (IOException e) {
                findings.accept(new Finding(path, "could not be read to its end"));
                return;
            }
            those.forEach((tree, of) -> trees.accept(new Tree(
                    of.where(),
                    of.thing(),
                    of.field(),
                    path,
                    ranges.getOrDefault(tree, CompactRange.empty()).root().hex())));
        });
    }

    private static void lines(
            InputStream stream, String path, Map<String, CompactRange> ranges, Consumer<Finding> findings)
            throws IOException {
        boolean head = true;
        for (byte[] line = line(stream); line.length > 0; line = line(stream)) {
            int comma = 0;
            while (comma < line.length && line[comma] != ',') {
                comma++;
            }
            CompactRange range = ranges.get(new String(line, 0, comma, StandardCharsets.UTF_8));
            if (range != null && comma < line.length) {
                range.append(Rfc6962.leaf(Arrays.copyOfRange(line, comma + 1, line.length)));
            } else if (!head) {
                findings.accept(new Finding(path, "holds a line that belongs to nothing recorded"));
                return;
            }
            head = false;
        }
    }

    /** The next line without its end; empty at the end of the file. */
    private static byte[] line(InputStream stream) throws IOException {
        ByteArrayOutputStream line = new ByteArrayOutputStream(128);
        for (int read = stream.read(); read >= 0 && read != '\n'; read = stream.read()) {
            line.write(read);
            if (line.size() > LONGEST_LINE) {
                throw new IOException("a line is longer than any leaf");
            }
        }
        return line.toByteArray();
    }
}
