package org.multitude.platform.imports;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SortedLinesTest {
    private static final int KEYS = 20_000;

    @TempDir
    private Path folder;

    /** More than is kept in memory at once, with a key whose lines fill many blocks. */
    @Test
    void whateverWasAddedIsFoundUnderItsKeyOnce() {
        Map<String, TreeSet<String>> expected = lines();
        List<String> all = new ArrayList<>();
        expected.values().forEach(all::addAll);
        all.addAll(all.subList(0, 5_000));
        Collections.shuffle(all, new Random(3));
        SortedLines sorted = new SortedLines(folder, line -> false);
        all.forEach(line -> sorted.add(line.getBytes(StandardCharsets.UTF_8)));

        try (LinesOnDisk lines = sorted.sorted()) {
            assertThat(lines.groups()).isEqualTo(expected.size());
            List<LinesOnDisk.Group> groups = new ArrayList<>();
            lines.each(Integer.MAX_VALUE, groups::add);
            assertThat(groups).hasSize(expected.size());
            int number = 0;
            for (Map.Entry<String, TreeSet<String>> group : expected.entrySet()) {
                LinesOnDisk.Group found = lines.of(bytes(group.getKey()), 100_000);
                assertThat(found.number()).isEqualTo(number);
                assertThat(found.whole()).isTrue();
                assertThat(text(found)).containsExactlyElementsOf(group.getValue());
                assertThat(text(groups.get(number))).containsExactlyElementsOf(group.getValue());
                number++;
            }
            assertThat(lines.of(bytes("absent"), 10).number()).isEqualTo(-1);
            assertThat(lines.of(bytes("!"), 10).number()).isEqualTo(-1);
            LinesOnDisk.Group part = lines.of(bytes("k00500"), 10);
            assertThat(part.whole()).isFalse();
            assertThat(part.lines()).hasSize(10);
        }
    }

    private static Map<String, TreeSet<String>> lines() {
        Map<String, TreeSet<String>> expected = new TreeMap<>();
        String padding = "é".repeat(300);
        for (int key = 0; key < KEYS; key++) {
            String name = "k%05d".formatted(key);
            int count = key == 500 ? 30_000 : 1 + key % 4;
            TreeSet<String> group = new TreeSet<>();
            for (int line = 0; line < count; line++) {
                group.add(name + " %06d ".formatted(line) + (key == 500 ? "" : padding));
            }
            expected.put(name, group);
        }
        return expected;
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    private static List<String> text(LinesOnDisk.Group group) {
        return group.lines().stream()
                .map(line -> new String(line, StandardCharsets.UTF_8))
                .toList();
    }
}
