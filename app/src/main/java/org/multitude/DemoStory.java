package org.multitude;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.NoSuchFileException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.snakeyaml.engine.v2.api.Load;
import org.snakeyaml.engine.v2.api.LoadSettings;

/**
 * The story that a demonstration tells, in {@code demo/story.yml}: what is done by whom.
 *
 * @param site name of the installation
 * @param steps what is done, each as the story writes it, the earliest first
 */
record DemoStory(String site, List<Map<?, ?>> steps) {
    private static final int FIRST_COUNT = 300;
    private static final int BETWEEN_COUNTS = 10;

    DemoStory {
        steps = List.copyOf(steps);
    }

    /** Reads the story that comes with the program; its strands are written apart and told together. */
    static DemoStory read() {
        Map<?, ?> story = load("story.yml");
        List<Map<?, ?>> steps = new ArrayList<>(maps(story, "steps"));
        for (Object more : (List<?>) Objects.requireNonNull(story.get("more"))) {
            Map<?, ?> strand = load(Objects.requireNonNull(more).toString());
            steps.addAll(maps(strand, "steps"));
            maps(strand, "threads").forEach(group -> steps.addAll(DemoThread.steps(group)));
            DemoOrdinary.groups(strand).forEach(group -> steps.addAll(DemoThread.steps(group)));
        }
        for (int ago = FIRST_COUNT; ago >= 0; ago -= BETWEEN_COUNTS) {
            steps.add(Map.of("do", "publish-counts", "at", ago + " 04:00"));
        }
        steps.sort(Comparator.comparing(DemoStep::order));
        return new DemoStory(Objects.requireNonNull(story.get("site")).toString(), steps);
    }

    private static Map<?, ?> load(String name) {
        try (InputStream input = open(name)) {
            return (Map<?, ?>)
                    Objects.requireNonNull(new Load(LoadSettings.builder().build()).loadFromInputStream(input));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static List<Map<?, ?>> maps(Map<?, ?> strand, String field) {
        List<Map<?, ?>> maps = new ArrayList<>();
        if (strand.get(field) instanceof List<?> all) {
            all.forEach(one -> maps.add((Map<?, ?>) Objects.requireNonNull(one)));
        }
        return maps;
    }

    /** Opens a file that comes with the story. */
    static InputStream open(String name) throws IOException {
        InputStream input = DemoStory.class.getResourceAsStream("/demo/" + name);
        if (input == null) {
            throw new NoSuchFileException(name);
        }
        return input;
    }
}
