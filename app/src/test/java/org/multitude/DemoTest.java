package org.multitude;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.multitude.record.PublicRecord;
import org.multitude.record.RecordedAct;
import org.multitude.record.verify.KnownLogs;
import org.multitude.record.verify.Report;
import org.multitude.record.verify.Verifier;

class DemoTest {
    private static final Map<String, String> DEMO = Map.of("MULTITUDE_DEMO", "true");

    @Test
    void theStoryGoesOnWhereItWasCutShortIsToldOnceAndHolds() throws Exception {
        Path data = TestServer.freshDirectory();
        DemoStory story = DemoStory.read();
        try (TestServer cutShort = TestServer.start(data, Map.of())) {
            cutShort.bean(TellDemo.class)
                    .tell(new DemoStory(story.site(), story.steps().subList(0, 30)), cutShort.address());
        }
        List<RecordedAct> told;
        try (TestServer server = TestServer.start(data, DEMO)) {
            assertThat(server.browser().get("/health", "application/json").text())
                    .contains("\"demonstration\":\"runs\"");
            assertThat(server.browser().get("/").text()).contains(story.site()).contains("cette ville n’existe pas");
            assertThat(server.bean(DemoStore.class).last())
                    .isEqualTo(story.steps().size());
            told = acts(server);
            assertThat(told)
                    .hasSizeGreaterThan(30)
                    .allMatch(RecordedAct::recorded)
                    .allMatch(act -> act.entry().nature().equals(Optional.of("simulated")));
            assertThat(told).extracting(RecordedAct::occurredAt).isSortedAccordingTo((a, b) -> b.compareTo(a));
            Report report = new Verifier(new KnownLogs(TestServer.freshDirectory()), done -> {})
                    .verify(server.address(), Optional.empty(), true);
            assertThat(report.findings()).isEmpty();
            assertThat(report.things()).isGreaterThan(30);
        }
        try (TestServer again = TestServer.start(data, DEMO)) {
            assertThat(acts(again)).hasSameSizeAs(told);
        }
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

    private static List<RecordedAct> acts(TestServer server) {
        return server.bean(PublicRecord.class).latest(Optional.empty(), 1000);
    }
}
