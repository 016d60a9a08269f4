package org.multitude.record.verify;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.multitude.platform.imports.LinesOnDisk;
import org.multitude.platform.imports.LinesOnDisk.Group;
import org.multitude.platform.imports.SortedLines;
import org.multitude.record.Entry;
import org.multitude.record.HideThing;
import org.multitudelibs.tlog.Rfc6962;
import org.springframework.util.FileSystemUtils;

/**
 * What the site must show, according to the log alone: for each thing, each field as the last act that set it left it. A log
 * may be larger than memory, so its acts are kept in files, in their order and sorted by what they are about. From
 * {@link #beginReading} on, the states that a thing had meanwhile are told too, because the site lives while it is read.
 */
final class Expected implements AutoCloseable {
    private final Path folder;
    private final LoggedActs acts;
    private final SortedLines sorting;
    private final List<Restored> restored = new ArrayList<>();
    private final BitSet lost = new BitSet();
    private final Set<UUID> erased = new HashSet<>();
    private final Set<UUID> hidden = new HashSet<>();
    /** Acts that came while the site was read. */
    private final List<byte[]> later = new ArrayList<>();

    private final Map<UUID, List<Integer>> laterAbout = new HashMap<>();
    private @Nullable LinesOnDisk byThing;
    private @Nullable Logged last;
    private int lastIndex;

    /** Acts of which a restored backup may lack what they were about, as an act of the log declares. */
    private record Restored(long first, long until) {}

    /**
     * An act of the log.
     *
     * @param entry what it says
     * @param hash hash of its bytes as a leaf, in hexadecimal
     */
    record Logged(Entry entry, String hash) {}

    /**
     * A field of a thing.
     *
     * @param index place of the act that set it last
     * @param act random id of that act
     * @param type type of that act
     * @param committed whether {@code text} is a commitment rather than the value
     * @param text the value, or its commitment
     */
    record Field(long index, UUID act, String type, boolean committed, String text) {
        /** The act that set it. */
        String inWords() {
            return "act " + index;
        }
    }

    Expected() {
        try {
            folder = Files.createTempDirectory("multitude-verify");
            acts = new LoggedActs(folder.resolve("acts"));
            sorting = new SortedLines(Files.createDirectory(folder.resolve("things")), line -> false);
        } catch (IOException e) {
            throw new UncheckedIOException("there is no place for temporary files", e);
        }
    }

    /**
     * Takes the next act of the log.
     *
     * @throws org.multitude.record.MalformedEntry naming what is wrong with it
     */
    void add(byte[] bytes) {
        Entry entry = Entry.parse(bytes);
        int index = size();
        if (entry.type().equals("record.restored")) {
            restored.add(new Restored(number(entry, "first"), number(entry, "until")));
        }
        if (!entry.erased().isEmpty()) {
            erased.add(entry.thing());
        }
        String away = entry.tokens().get(HideThing.FIELD);
        if (away != null) {
            if (away.equals(HideThing.NOTHING)) {
                hidden.remove(entry.thing());
            } else {
                hidden.add(entry.thing());
            }
        }
        if (byThing == null) {
            acts.add(bytes);
            sorting.add(line(entry.thing(), index, bytes));
        } else {
            later.add(bytes);
            laterAbout
                    .computeIfAbsent(entry.thing(), ignored -> new ArrayList<>())
                    .add(index);
        }
    }

    private static long number(Entry entry, String name) {
        String token = entry.tokens().getOrDefault(name, "");
        return token.matches("[0-9]{1,18}") ? Long.parseLong(token) : 0;
    }

    /** Its thing, its place in a fixed width, and the entry, which has no line feed. */
    private static byte[] line(UUID thing, int index, byte[] entry) {
        byte[] head = "%s %010d ".formatted(thing, index).getBytes(StandardCharsets.US_ASCII);
        byte[] line = Arrays.copyOf(head, head.length + entry.length);
        System.arraycopy(entry, 0, line, head.length, entry.length);
        return line;
    }

    /** Whether a later act declares that what this one was about may be lost with a restored backup. */
    boolean mayBeLost(int index) {
        return restored.stream().anyMatch(range -> range.first() <= index && index < range.until());
    }

    /** The site says that it lost what this act was about, as it declared: it is expected as if the act had not been. */
    void lost(int index) {
        lost.set(index);
    }

    /** How many acts are lost that way. */
    int lost() {
        return lost.cardinality();
    }

    /** How many things have fields whose values acts erased. */
    int erased() {
        return erased.size();
    }

    /** How many things have fields that an act hides and none shows again. */
    int hidden() {
        return hidden.size();
    }

    /** The site is read from now on: any state that a thing has from now on may be the one that was read. */
    void beginReading() {
        byThing = sorting.sorted();
    }

    /** Number of the thing among those that were there when the reading began; -1 when it was not. */
    int number(UUID thing) {
        return about(thing).number();
    }

    /** Tells of each thing that was there when the reading began: its number, and its fields. */
    void each(Thing taker) {
        things().each(Integer.MAX_VALUE, group -> {
            Map<String, Field> fields = fold(group.lines());
            if (!fields.isEmpty()) {
                String id = new String(group.lines().getFirst(), 0, 36, StandardCharsets.US_ASCII);
                taker.take(group.number(), UUID.fromString(id), fields);
            }
        });
    }

    /** Takes a thing that must be shown. */
    @FunctionalInterface
    interface Thing {
        /** Takes one. */
        void take(int number, UUID id, Map<String, Field> fields);
    }

    /** Every state that a thing had since the reading began, the latest last; none when no act made it. */
    List<Map<String, Field>> states(@Nullable UUID thing) {
        if (thing == null) {
            return List.of();
        }
        List<Map<String, Field>> states = new ArrayList<>();
        Map<String, Field> fields = fold(about(thing).lines());
        Consumer<Map<String, Field>> keep = state -> {
            if (!state.isEmpty()) {
                states.add(Map.copyOf(state));
            }
        };
        keep.accept(fields);
        for (int index : laterAbout.getOrDefault(thing, List.of())) {
            fold(index, act(index).entry(), fields);
            keep.accept(fields);
        }
        return states;
    }

    private Map<String, Field> fold(List<byte[]> lines) {
        Map<String, Field> fields = new HashMap<>();
        String away = HideThing.NOTHING;
        for (byte[] line : lines) {
            int index = Integer.parseInt(new String(line, 37, 10, StandardCharsets.US_ASCII));
            Entry entry = Entry.parse(Arrays.copyOfRange(line, 48, line.length));
            fold(index, entry, fields);
            if (lost.get(index)) {
                away = entry.tokens().getOrDefault(HideThing.FIELD, away);
            }
        }
        // What a lost act hid is shown no more by a restored backup either, which hides it again.
        for (String name : away.split("\\+", -1)) {
            fields.computeIfPresent(name, (ignored, field) -> field.committed() ? null : field);
        }
        return fields;
    }

    private void fold(int index, Entry entry, Map<String, Field> fields) {
        if (!entry.setsFields()) {
            // Erased is expected no more, and shown no more, also by a restored backup, which erases it again.
            entry.erased()
                    .forEach(name ->
                            fields.computeIfPresent(name, (ignored, field) -> field.committed() ? null : field));
            return;
        }
        if (lost.get(index)) {
            return;
        }
        entry.tokens().forEach((name, token) -> fields.put(name, field(index, entry, false, token)));
        entry.commitments().forEach((name, commitment) -> {
            if (!name.equals("occurredAt")) {
                fields.put(name, field(index, entry, true, commitment));
            }
        });
    }

    private static Field field(long index, Entry entry, boolean committed, String text) {
        return new Field(index, entry.act(), entry.type(), committed, text);
    }

    private Group about(UUID thing) {
        return things().of(thing.toString().getBytes(StandardCharsets.US_ASCII), Integer.MAX_VALUE);
    }

    private LinesOnDisk things() {
        if (byThing == null) {
            throw new IllegalStateException("the site is not read yet");
        }
        return byThing;
    }

    /** The act at this place; asked for again at once, it is not read again. */
    Logged act(int index) {
        if (last == null || lastIndex != index) {
            byte[] bytes = index < acts.size() ? acts.get(index) : later.get(index - acts.size());
            last = new Logged(Entry.parse(bytes), Rfc6962.leaf(bytes).hex());
            lastIndex = index;
        }
        return last;
    }

    /** An act as a person finds it: its place, what was done, and the page that proves it. */
    String inWords(int index) {
        String type = act(index).entry().type();
        return "act " + index + " (" + type.replaceAll("[.-]", " ") + ", /record/" + index + ")";
    }

    int size() {
        return acts.size() + later.size();
    }

    @Override
    public void close() {
        try {
            acts.close();
            if (byThing != null) {
                byThing.close();
            }
            FileSystemUtils.deleteRecursively(folder);
        } catch (IOException e) {
            throw new UncheckedIOException("the temporary files in " + folder + " cannot be removed", e);
        }
    }
}
