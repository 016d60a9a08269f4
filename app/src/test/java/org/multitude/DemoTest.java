package org.multitude;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.multitude.contribution.Decision;
import org.multitude.platform.jobs.Job;

class DemoTest {
    private static final Map<String, String> DEMO = Map.of("MULTITUDE_DEMO", "true");

    @Test
    void theStoryIsAYearOfTwoThousandContributionsWithEveryOutcome() {
        List<Map<?, ?>> steps = DemoStory.read().steps();

        assertThat(steps)
                .filteredOn(step -> text(step, "do").equals("contribute"))
                .hasSizeGreaterThanOrEqualTo(2000);
        for (Decision decision : Decision.values()) {
            assertThat(steps)
                    .filteredOn(step -> decision.code().equals(step.get("decision")))
                    .hasSizeGreaterThan(20);
        }
        assertThat(steps)
                .filteredOn(step -> text(step, "do").equals("contribute"))
                .extracting(step -> step.get("title"))
                .doesNotHaveDuplicates();
    }

    @Test
    void aVersionThatSettlesAProblemChangesTheCellThatItIsAbout() throws IOException {
        List<Map<?, ?>> steps = DemoStory.read().steps();
        Map<String, Map<?, ?>> named = new HashMap<>();
        Map<String, List<String>> files = new HashMap<>();
        int settled = 0;
        for (Map<?, ?> step : steps) {
            Optional.ofNullable(step.get("as")).ifPresent(name -> named.put(name.toString(), step));
            if (text(step, "do").equals("publish-dataset")) {
                files.put(text(step, "as"), lines(text(step, "file")));
            } else if (text(step, "do").equals("publish-version")) {
                List<String> after = lines(text(step, "file"));
                List<String> before = Objects.requireNonNull(files.put(text(step, "dataset"), after));
                if (step.containsKey("settles")) {
                    settled++;
                    Map<?, ?> problem = Objects.requireNonNull(named.get(text(step, "settles")));
                    int column = List.of(before.getFirst().split(";")).indexOf(text(problem, "column"));
                    int row = Integer.parseInt(text(problem, "row"));
                    assertThat(cell(after, row, column)).as(problem.toString()).isNotEqualTo(cell(before, row, column));
                }
            }
        }
        assertThat(settled).isGreaterThan(15);
    }

    @Test
    void whatIsOrdinaryIsDrawnTheSameEachTimeAndNeverToCome() {
        assertThat(DemoStory.read()).isEqualTo(DemoStory.read());
        assertThat(DemoStory.read().steps())
                .filteredOn(step ->
                        List.of("contribute", "acknowledge", "answer", "finish").contains(text(step, "do")))
                .extracting(step -> Integer.parseInt(text(step, "at").split(" ")[0]))
                .allMatch(days -> days >= 1);
    }

    private static String text(Map<?, ?> step, String field) {
        return Objects.requireNonNull(step.get(field), field).toString();
    }

    private static List<String> lines(String file) throws IOException {
        try (InputStream input = DemoStory.open(file)) {
            return new String(input.readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .toList();
        }
    }

    private static String cell(List<String> lines, int row, int column) {
        return lines.get(row).split(";", -1)[column];
    }

    @Test
    void aDirectoryWithAnInstallationOfItsOwnIsLeftAsItIs() {
        Path data = TestServer.freshDirectory();
        try (TestServer server = TestServer.start(data, Map.of())) {
            server.claim();
        }

        assertThatThrownBy(() -> TestServer.start(data, DEMO)).hasMessageContaining("--data DIR");
    }

    @Test
    void whatThePlatformCountsByItselfIsCountedOnTheDaysOfTheStoryToo() {
        List<String> ran = new ArrayList<>();
        List<Job> jobs = TestServer.shared().beans(Job.class).stream()
                .map(job -> noting(job.name(), ran))
                .toList();
        DemoStep step = new DemoStep(
                1,
                Map.of("do", "publish-counts", "at", "3 04:00"),
                java.time.LocalDate.EPOCH,
                name -> java.util.UUID.randomUUID());

        assertThat(Objects.requireNonNull(new DemoCounts(jobs).all().get("publish-counts"))
                        .apply(step))
                .isEmpty();
        assertThat(ran)
                .containsExactlyInAnyOrder(
                        "community.count-organizations",
                        "contribution.count-contributors",
                        "contribution.count-listening",
                        "contribution.count-satisfaction");
    }

    private static Job noting(String name, List<String> ran) {
        return new Job() {
            @Override
            public String name() {
                return name;
            }

            @Override
            public java.time.Duration every() {
                return java.time.Duration.ofDays(1);
            }

            @Override
            public void run() {
                ran.add(name);
            }
        };
    }

    @Test
    void aMistakeInTheStoryNamesTheStep() {
        DemoStep step = new DemoStep(
                7,
                Map.of("do", "join", "at", "3 10:00", "by", "agent", "comunity", "respirer"),
                java.time.LocalDate.EPOCH,
                name -> java.util.UUID.randomUUID());

        step.deed();
        step.at();
        step.text("by");
        assertThatThrownBy(step::end).hasMessageContaining("step 7").hasMessageContaining("comunity");
        assertThatThrownBy(() -> step.text("community")).hasMessageContaining("step 7 of the demonstration says no");
    }
}
