package org.multitude;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.multitude.platform.jobs.Job;
import org.multitude.record.PublicRecord;
import org.multitude.record.RecordedAct;

/**
 * The demonstration as {@code ./multitude demo} loads it, once for the whole test run. It was cut short near its beginning,
 * went on to its end at the next start, and was started once more.
 */
public final class Demonstration {
    /** Steps that were told before it was cut short. */
    public static final int CUT = 30;

    /** Its eight thousand acts are indexed in that time on a machine that does much else. */
    private static final Duration PATIENCE = Duration.ofMinutes(5);

    private static @Nullable Demonstration shared;

    private final TestServer server;
    private final List<RecordedAct> told;
    private final List<RecordedAct> again;

    private Demonstration(TestServer server, List<RecordedAct> told, List<RecordedAct> again) {
        this.server = server;
        this.told = told;
        this.again = again;
    }

    /** The one that tests share: they may add to it, and must not take from it. */
    public static synchronized Demonstration shared() {
        if (shared == null) {
            try {
                shared = load();
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                throw new IllegalStateException(e);
            }
        }
        return shared;
    }

    private static Demonstration load() throws IOException, InterruptedException {
        Path data = TestServer.freshDirectory();
        // Pages and the record say its address, which the first start settles.
        String port = Integer.toString(ServerProcess.freePort());
        DemoStory story = DemoStory.read();
        try (TestServer cutShort = TestServer.start(data, Map.of("MULTITUDE_PORT", port))) {
            cutShort.bean(TellDemo.class)
                    .tell(new DemoStory(story.site(), story.steps().subList(0, CUT)), cutShort.address());
        }
        Map<String, String> demo = Map.of("MULTITUDE_PORT", port, "MULTITUDE_DEMO", "true");
        List<RecordedAct> told;
        try (TestServer first = TestServer.start(data, demo)) {
            told = acts(first);
        }
        TestServer server = TestServer.start(data, demo);
        List<RecordedAct> again = acts(server);
        // Lists and maps are there before anybody looks.
        server.caughtUp(PATIENCE);
        server.beans(Job.class).stream()
                .filter(job -> job.name().equals("consultation.map"))
                .forEach(Job::run);
        return new Demonstration(server, told, again);
    }

    private static List<RecordedAct> acts(TestServer server) {
        return server.bean(PublicRecord.class).latest(Optional.empty(), 10_000);
    }

    /** Where it runs. */
    public TestServer server() {
        return server;
    }

    /** Its acts once it was told, the latest first. */
    public List<RecordedAct> told() {
        return told;
    }

    /** Its acts after the start that followed, before anybody came. */
    public List<RecordedAct> again() {
        return again;
    }

    /** The name of its site. */
    public String site() {
        return DemoStory.read().site();
    }

    /** How many steps its story has. */
    public int steps() {
        return DemoStory.read().steps().size();
    }

    /** The last step that was told. */
    public int lastStep() {
        return server.bean(DemoStore.class).last();
    }

    /** The password of everybody in it. */
    public String password() {
        try {
            return Files.readString(server.data().resolve("demo-password")).strip();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
