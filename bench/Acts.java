import java.nio.file.Path;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.Statement;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import javax.sql.DataSource;
import org.multitude.Application;
import org.multitude.platform.settings.Installation;
import org.multitude.platform.settings.Installations;
import org.multitude.platform.settings.SettingsReader;
import org.multitude.record.Act;
import org.multitude.record.ActId;
import org.multitude.record.Checkpoints;
import org.multitude.record.PublicRecord;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

static final int FIELDS = 4;
static final int STATE_BYTES = 400;

/**
 * Acts a second through the platform, each with a row of state in the same transaction, beside a bare INSERT of as many rows
 * and bytes, committed as often, into tables without an index but their key; then how long after its commit an act is recorded, which is when a
 * signed checkpoint covers it. The whole program runs, on the PostgreSQL that it brings, which forces each commit to disk.
 * Arguments: data directory (empty), acts, rounds.
 */
void main(String[] arguments) throws Exception {
    Path data = Path.of(arguments[0]);
    int acts = Integer.parseInt(arguments[1]);
    int rounds = Integer.parseInt(arguments[2]);
    Map<String, String> settings =
            Map.of("MULTITUDE_DATA", data.toString(), "MULTITUDE_PORT", "0");
    try (ConfigurableApplicationContext platform = Application.start(new SettingsReader(settings).read(), true)) {
        platform.getBean(Installations.class)
                .claim(new Installation("Bench", java.net.URI.create("http://localhost:8580")));
        JdbcClient jdbc = platform.getBean(JdbcClient.class);
        jdbc.sql("create table web.bench_state (id uuid primary key, text text not null)").update();
        // What the platform writes of an act in all: the row, its place in the queue, its keys within the row.
        jdbc.sql("create table web.bench_act (id uuid primary key, bytes bytea not null)").update();
        jdbc.sql("create table web.bench_bare (id uuid primary key, text text not null)").update();
        IO.println("%-26s %12s %12s %8s".formatted("acts in a transaction", "platform/s", "bare/s", "ratio"));
        for (int batch : new int[] {1, 10, 100}) {
            int count = batch == 1 ? acts / 10 : acts;
            double[] ratios = new double[rounds];
            double[] platforms = new double[rounds];
            double[] bares = new double[rounds];
            throughPlatform(platform, count / 4, batch);
            bare(platform.getBean(DataSource.class), jdbc, count / 4, batch);
            for (int round = 0; round < rounds; round++) {
                platforms[round] = throughPlatform(platform, count, batch);
                waitUntilRecorded(platform);
                bares[round] = bare(platform.getBean(DataSource.class), jdbc, count, batch);
                ratios[round] = platforms[round] / bares[round];
            }
            IO.println("%-26d %,12.0f %,12.0f %8.2f   (rounds %s)"
                    .formatted(batch, median(platforms), median(bares), median(ratios), shown(ratios)));
        }
        untilRecorded(platform, jdbc, 600, 10);
    }
    System.exit(0);
}

/** Acts a second, each with its state. */
double throughPlatform(ConfigurableApplicationContext platform, int acts, int batch) {
    PublicRecord record = platform.getBean(PublicRecord.class);
    TransactionTemplate transaction = platform.getBean(TransactionTemplate.class);
    JdbcClient jdbc = platform.getBean(JdbcClient.class);
    long began = System.nanoTime();
    for (int done = 0; done < acts; done += batch) {
        transaction.executeWithoutResult(status -> {
            List<Act> all = new ArrayList<>();
            UUID[] ids = new UUID[batch];
            String[] texts = new String[batch];
            for (int i = 0; i < batch; i++) {
                ids[i] = UUID.randomUUID();
                texts[i] = text(STATE_BYTES);
                all.add(act(ids[i], texts[i]));
            }
            jdbc.sql("insert into web.bench_state select * from unnest(:ids::uuid[], :texts::text[])")
                    .param("ids", ids)
                    .param("texts", texts)
                    .update();
            record.append(all);
        });
    }
    return acts / ((System.nanoTime() - began) / 1e9);
}

Act act(UUID thing, String text) {
    Act.Draft draft = Act.of("bench.written", thing).token("state", "open");
    for (int field = 0; field < FIELDS; field++) {
        draft.commit("field" + field, text);
    }
    return draft.at(Instant.now());
}

/** Rows a second of the same state and of as many bytes as the platform keeps of an act, by one INSERT of many rows each. */
double bare(DataSource database, JdbcClient jdbc, int acts, int batch) throws Exception {
    int size = jdbc.sql("select avg(pg_column_size(a.*))::int from (select * from record.act order by ord desc limit 1000) a")
            .query(Integer.class)
            .single();
    byte[] bytes = new byte[size];
    new Random(1).nextBytes(bytes);
    String rows = "(?, ?), ".repeat(batch - 1) + "(?, ?)";
    long began;
    try (Connection connection = database.getConnection()) {
        connection.setAutoCommit(false);
        try (PreparedStatement state = connection.prepareStatement("insert into web.bench_bare values " + rows);
                PreparedStatement act = connection.prepareStatement("insert into web.bench_act values " + rows)) {
            began = System.nanoTime();
            for (int done = 0; done < acts; done += batch) {
                for (int i = 0; i < batch; i++) {
                    UUID id = UUID.randomUUID();
                    state.setObject(2 * i + 1, id);
                    state.setString(2 * i + 2, text(STATE_BYTES));
                    act.setObject(2 * i + 1, id);
                    act.setBytes(2 * i + 2, bytes);
                }
                state.executeUpdate();
                act.executeUpdate();
                connection.commit();
            }
        }
        double perSecond = acts / ((System.nanoTime() - began) / 1e9);
        connection.rollback();
        connection.setAutoCommit(true);
        try (Statement sql = connection.createStatement()) {
            sql.execute("truncate web.bench_bare, web.bench_act");
        }
        return perSecond;
    }
}

/** From the commit of an act until a signed checkpoint that covers it is published, at so many acts a second. */
void untilRecorded(ConfigurableApplicationContext platform, JdbcClient jdbc, int acts, int perSecond) throws Exception {
    waitUntilRecorded(platform);
    PublicRecord record = platform.getBean(PublicRecord.class);
    TransactionTemplate transaction = platform.getBean(TransactionTemplate.class);
    Map<ActId, Long> committed = new ConcurrentHashMap<>();
    List<Long> waits = java.util.Collections.synchronizedList(new ArrayList<>());
    Thread watching = Thread.ofPlatform().daemon().start(() -> {
        while (true) {
            if (!committed.isEmpty()) {
                record.byIds(new ArrayList<>(committed.keySet())).forEach((id, act) -> {
                    Long since = act.recorded() ? committed.remove(id) : null;
                    if (since != null) {
                        waits.add(System.nanoTime() - since);
                    }
                });
            }
            java.util.concurrent.locks.LockSupport.parkNanos(5_000_000);
        }
    });
    Random random = new Random(2);
    for (int i = 0; i < acts; i++) {
        Thread.sleep(Duration.ofMillis(random.nextInt(2000 / perSecond)));
        ActId id = transaction.execute(status -> record.append(act(UUID.randomUUID(), text(STATE_BYTES))));
        committed.put(id, System.nanoTime());
    }
    waitUntilRecorded(platform);
    Thread.sleep(Duration.ofMillis(200));
    long[] nanos = waits.stream().mapToLong(Long::longValue).sorted().toArray();
    IO.println("commit to recorded, %d acts at about %d a second: p50 %.2f s, p99 %.2f s, most %.2f s; checkpoint period 1 s"
            .formatted(
                    nanos.length,
                    perSecond,
                    nanos[nanos.length / 2] / 1e9,
                    nanos[(int) (nanos.length * 0.99)] / 1e9,
                    nanos[nanos.length - 1] / 1e9));
}

void waitUntilRecorded(ConfigurableApplicationContext platform) throws InterruptedException {
    while (!platform.getBean(Checkpoints.class).coverAll()) {
        Thread.sleep(Duration.ofMillis(50));
    }
}

final Random words = new Random(3);

String text(int length) {
    StringBuilder text = new StringBuilder(length);
    for (int i = 0; i < length; i++) {
        text.append((char) ('a' + words.nextInt(26)));
    }
    return text.toString();
}

double median(double[] values) {
    double[] sorted = values.clone();
    Arrays.sort(sorted);
    return sorted[sorted.length / 2];
}

String shown(double[] ratios) {
    double[] sorted = ratios.clone();
    Arrays.sort(sorted);
    return "%.2f to %.2f".formatted(sorted[0], sorted[sorted.length - 1]);
}
