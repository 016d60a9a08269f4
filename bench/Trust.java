import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.UUID;
import org.multitude.Application;
import org.multitude.platform.settings.Installation;
import org.multitude.platform.settings.Installations;
import org.multitude.platform.settings.SettingsReader;
import org.multitude.record.ActId;
import org.multitude.record.Entry;
import org.multitude.record.Follower;
import org.multitude.record.RecordedAct;
import org.springframework.boot.web.server.context.WebServerApplicationContext;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

static final int BATCH = 200;
static final int MEASURED = 25;
static final int BODIES = 200;
static final int COMMONS = 5_000;

/**
 * What it costs to take acts into the indicators, and to ask for them, as the history grows: the follower of the trust page is
 * handed the acts of made-up contributions of two years, a few hundred at a time, as it is while the record grows. The whole
 * program runs, on the PostgreSQL that it brings. Arguments: data directory (empty), contributions at which to measure.
 */
void main(String[] arguments) throws Exception {
    Map<String, String> settings = Map.of("MULTITUDE_DATA", arguments[0], "MULTITUDE_PORT", "0");
    int[] sizes = Arrays.stream(arguments).skip(1).mapToInt(Integer::parseInt).toArray();
    try (ConfigurableApplicationContext platform = Application.start(new SettingsReader(settings).read(), true)) {
        platform.getBean(Installations.class).claim(new Installation("Bench", URI.create("http://localhost:8580")));
        int port = ((WebServerApplicationContext) platform).getWebServer().getPort();
        Follower follower = platform.getBeansOfType(Follower.class).values().stream()
                .filter(one -> one.name().equals("trust.acts"))
                .findFirst()
                .orElseThrow();
        TransactionTemplate transaction = platform.getBean(TransactionTemplate.class);
        Lives lives = new Lives();
        waitUntilItBegan(platform.getBean(JdbcClient.class));
        IO.println("%14s %16s %22s %14s %16s".formatted(
                "contributions", "ms for 200 acts", "ms for /api/v1/trust", "ms for /trust", "rows of counts"));
        for (int size : sizes) {
            List<Double> took = new ArrayList<>();
            while (lives.begun < size) {
                List<RecordedAct> acts = lives.next();
                long before = System.nanoTime();
                transaction.executeWithoutResult(status -> follower.follow(acts));
                took.add((System.nanoTime() - before) / 1e6);
            }
            platform.getBean(JdbcClient.class).sql("analyze").update();
            long rows = platform.getBean(JdbcClient.class)
                    .sql("select count(*) from trust.counted")
                    .query(Long.class)
                    .single();
            IO.println("%,14d %16.1f %22.1f %14.1f %,16d".formatted(
                    size,
                    median(took.subList(Math.max(0, took.size() - MEASURED), took.size())),
                    asked(port, "/api/v1/trust"),
                    asked(port, "/trust"),
                    rows));
        }
    }
}

/** The platform's own turn of the follower begins by forgetting what was counted by other rules. */
static void waitUntilItBegan(JdbcClient jdbc) throws InterruptedException {
    while (jdbc.sql("select count(*) from record.follower where name = 'trust.acts' and filling <> ''")
                    .query(Long.class)
                    .single()
            == 0) {
        Thread.sleep(100);
    }
}

static double asked(int port, String path) throws Exception {
    try (HttpClient http = HttpClient.newHttpClient()) {
        HttpRequest request = HttpRequest.newBuilder(URI.create("http://localhost:" + port + path)).build();
        List<Double> took = new ArrayList<>();
        for (int i = 0; i < MEASURED + 5; i++) {
            long before = System.nanoTime();
            if (http.send(request, HttpResponse.BodyHandlers.ofString()).statusCode() != 200) {
                throw new IllegalStateException("the figures were not given");
            }
            took.add((System.nanoTime() - before) / 1e6);
        }
        return median(took.subList(5, took.size()));
    }
}

static double median(List<Double> took) {
    return took.stream().sorted().skip(took.size() / 2).findFirst().orElseThrow();
}

/**
 * Contributions of two years: each submitted, most acknowledged and answered some weeks later, all mixed; one act in twenty is of a
 * dataset that is published or renewed, one in two hundred hides something.
 */
static final class Lives {
    private final Random random = new Random(2026);
    private final List<UUID> waiting = new ArrayList<>();
    private final List<UUID> bodies = ids(BODIES);
    private final List<UUID> commons = ids(COMMONS);
    private final List<UUID> datasets = new ArrayList<>();
    private final Instant end = Instant.now();
    private int begun;
    private long index;

    private List<UUID> ids(int number) {
        List<UUID> ids = new ArrayList<>();
        for (int i = 0; i < number; i++) {
            ids.add(new UUID(random.nextLong(), random.nextLong()));
        }
        return ids;
    }

    List<RecordedAct> next() {
        List<RecordedAct> acts = new ArrayList<>();
        acts.add(act("moderation.restricted", new UUID(random.nextLong(), random.nextLong()), random.nextInt(730),
                Map.of("category", "scams-and-fraud", "ground", "charter", "detection", "notice")));
        for (int i = 0; i < BATCH / 20; i++) {
            acts.add(ofDataset());
        }
        while (acts.size() < BATCH) {
            if (waiting.size() < 1_000 || random.nextInt(3) == 0) {
                UUID thing = new UUID(random.nextLong(), random.nextLong());
                waiting.add(thing);
                begun++;
                UUID about = commons.get(random.nextInt(COMMONS));
                acts.add(act("contribution.submitted", thing, random.nextInt(30, 730),
                        Map.of("commons", about.toString(), "kind", "request", "promisedDays", "30")));
            } else if (random.nextInt(2) == 0) {
                acts.add(act("contribution.acknowledged", waiting.get(random.nextInt(waiting.size())), random.nextInt(30), Map.of()));
            } else {
                UUID thing = waiting.remove(random.nextInt(waiting.size()));
                acts.add(act("contribution.answered", thing, random.nextInt(30), Map.of("decision", "accepted")));
            }
        }
        return acts;
    }

    private RecordedAct ofDataset() {
        if (datasets.size() < COMMONS && (datasets.isEmpty() || random.nextInt(4) == 0)) {
            UUID dataset = commons.get(datasets.size());
            datasets.add(dataset);
            return act("dataset.published", dataset, random.nextInt(30, 730), Map.of("frequency", "MONTHLY"));
        }
        UUID dataset = datasets.get(random.nextInt(datasets.size()));
        return act("dataset.version-published", new UUID(random.nextLong(), random.nextLong()), random.nextInt(730),
                Map.of("dataset", dataset.toString()));
    }

    private RecordedAct act(String type, UUID thing, int daysAgo, Map<String, String> tokens) {
        ActId id = new ActId(new UUID(random.nextLong(), random.nextLong()));
        Instant at = end.minus(daysAgo, ChronoUnit.DAYS);
        UUID body = bodies.get(Math.floorMod(thing.hashCode(), BODIES));
        Entry entry = new Entry(
                id.value(), type, thing, Optional.of(body), List.of(), at.truncatedTo(ChronoUnit.HOURS), Optional.empty(), tokens, Map.of());
        return new RecordedAct(id, index, at, entry, "", Optional.of(index++), true, true);
    }
}
