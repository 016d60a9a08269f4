import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.UUID;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
import javax.sql.DataSource;
import org.multitude.Application;
import org.multitude.commons.CommonsEntry;
import org.multitude.commons.CommonsKind;
import org.multitude.commons.Register;
import org.multitude.commons.Visibility;
import org.multitude.contribution.CommentContribution;
import org.multitude.contribution.Contribution;
import org.multitude.contribution.SubmitContribution;
import org.multitude.identity.ActorKind;
import org.multitude.identity.CreateOrganization;
import org.multitude.identity.NewPerson;
import org.multitude.identity.Organization;
import org.multitude.identity.OrganizationType;
import org.multitude.identity.PersonId;
import org.multitude.identity.SignUp;
import org.multitude.platform.settings.Installation;
import org.multitude.platform.settings.Installations;
import org.multitude.platform.settings.SettingsReader;
import org.multitude.platform.text.Lang;
import org.multitude.platform.text.Prose;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

static final int WRITERS = 16;
static final int COMMONS = 200;
static final int TEXT_BYTES = 400;

/**
 * Contributions a second through the verb that the form calls, each in a transaction of its own, by several writers at once,
 * beside a bare INSERT of as many rows and bytes by as many writers, committed as often. Then the page of a contribution with
 * a long discussion beside that of one with a short one. Arguments: data directory (empty), contributions, rounds, messages.
 */
void main(String[] arguments) throws Exception {
    Path data = Path.of(arguments[0]);
    int contributions = Integer.parseInt(arguments[1]);
    int rounds = Integer.parseInt(arguments[2]);
    int messages = Integer.parseInt(arguments[3]);
    Map<String, String> settings = Map.of("MULTITUDE_DATA", data.toString(), "MULTITUDE_PORT", "0");
    try (ConfigurableApplicationContext platform = Application.start(new SettingsReader(settings).read(), true)) {
        platform.getBean(Installations.class).claim(new Installation("Bench", URI.create("http://localhost:8580")));
        PersonId person = platform.getBean(SignUp.class)
                .run(new NewPerson(
                        "bench", "bench@example.org", "a long enough password", ActorKind.RESEARCHER, Optional.empty(), Lang.EN));
        List<CommonsEntry> commons = commons(platform, person);
        throughput(platform, person, commons, contributions, rounds);
        threads(platform, person, commons, messages);
    }
    System.exit(0);
}

List<CommonsEntry> commons(ConfigurableApplicationContext platform, PersonId person) {
    Organization body = platform.getBean(CreateOrganization.class)
            .byItsPeople(
                    person,
                    new CreateOrganization.Description(
                            "Bench", OrganizationType.LOCAL_AUTHORITY, Prose.of("A body."), Optional.empty()));
    List<CommonsEntry> commons = new ArrayList<>();
    for (int i = 0; i < COMMONS; i++) {
        String title = "Dataset " + i;
        commons.add(platform.getBean(TransactionTemplate.class)
                .execute(status -> platform.getBean(Register.class)
                        .enter(new Register.NewEntry(
                                CommonsKind.SOFTWARE, Optional.empty(), title, "A thing.", body.id(), Visibility.PUBLIC))));
    }
    return commons;
}

void throughput(
        ConfigurableApplicationContext platform, PersonId person, List<CommonsEntry> commons, int count, int rounds)
        throws Exception {
    JdbcClient jdbc = platform.getBean(JdbcClient.class);
    jdbc.sql("create table web.bench_bare (id uuid primary key, bytes bytea not null)").update();
    submit(platform, person, commons, count / 4);
    double[] platforms = new double[rounds];
    double[] bares = new double[rounds];
    double[] ratios = new double[rounds];
    for (int round = 0; round < rounds; round++) {
        platforms[round] = submit(platform, person, commons, count);
        bares[round] = bare(platform.getBean(DataSource.class), jdbc, count);
        ratios[round] = platforms[round] / bares[round];
    }
    IO.println("contributions, %d writers: %,.0f a second; bare INSERT %,.0f a second; ratio %.2f (rounds %s)"
            .formatted(WRITERS, median(platforms), median(bares), median(ratios), Arrays.toString(ratios)));
}

double submit(ConfigurableApplicationContext platform, PersonId person, List<CommonsEntry> commons, int count)
        throws Exception {
    SubmitContribution submit = platform.getBean(SubmitContribution.class);
    String text = text(TEXT_BYTES);
    return perSecond(count, i -> submit.submit(
            person,
            commons.get(i % COMMONS).id(),
            new SubmitContribution.Draft("problem", "Number " + i, Prose.of(text), Optional.empty(), false)));
}

/** As many rows and bytes as the platform keeps of a contribution and its act, in one statement and one commit each. */
double bare(DataSource database, JdbcClient jdbc, int count) throws Exception {
    int size = jdbc.sql("""
                    select (select avg(pg_column_size(a.*))::int from (select * from record.act order by ord desc limit 1000) a)
                      + (select avg(pg_column_size(c.*))::int from (select * from contribution.contribution limit 1000) c)
                    """)
            .query(Integer.class)
            .single();
    byte[] bytes = new byte[size];
    new Random(1).nextBytes(bytes);
    double perSecond = perSecond(count, i -> {
        try (Connection connection = database.getConnection();
                PreparedStatement insert = connection.prepareStatement("insert into web.bench_bare values (?, ?)")) {
            insert.setObject(1, UUID.randomUUID());
            insert.setBytes(2, bytes);
            insert.executeUpdate();
        } catch (java.sql.SQLException e) {
            throw new IllegalStateException(e);
        }
    });
    jdbc.sql("truncate web.bench_bare").update();
    return perSecond;
}

double perSecond(int count, java.util.function.IntConsumer work) throws Exception {
    AtomicInteger next = new AtomicInteger();
    long began = System.nanoTime();
    try (ExecutorService writers = Executors.newFixedThreadPool(WRITERS)) {
        List<Future<?>> running = new ArrayList<>();
        for (int writer = 0; writer < WRITERS; writer++) {
            running.add(writers.submit(() -> {
                for (int i = next.getAndIncrement(); i < count; i = next.getAndIncrement()) {
                    work.accept(i);
                }
            }));
        }
        for (Future<?> one : running) {
            one.get();
        }
    }
    return count / ((System.nanoTime() - began) / 1e9);
}

/** Doors to a long discussion beside the same doors to a short one, asked for in turn once nothing else is at work. */
void threads(ConfigurableApplicationContext platform, PersonId person, List<CommonsEntry> commons, int messages)
        throws Exception {
    Contribution few = discussed(platform, person, commons.get(0), 20);
    Contribution page = discussed(platform, person, commons.get(1), 50);
    Contribution many = discussed(platform, person, commons.get(2), messages);
    rest(platform.getBean(JdbcClient.class));
    String origin = "http://localhost:" + platform.getEnvironment().getRequiredProperty("local.server.port");
    String small = origin + few.address(commons.get(0));
    String full = origin + page.address(commons.get(1));
    String big = origin + many.address(commons.get(2));
    compare("the page, of 20 messages", small, "of " + messages, big);
    compare("the page, of 50 messages, as many as one shows", full, "of " + messages, big);
    compare("its last message", full + last(platform, page), "of " + messages, big + last(platform, many));
    compare("the feed", small + ".atom", "of " + messages, big + ".atom");
    compare(
            "the API",
            origin + "/api/v1/contributions/" + page.id() + "/comments",
            "of " + messages,
            origin + "/api/v1/contributions/" + many.id() + "/comments");
}

String last(ConfigurableApplicationContext platform, Contribution contribution) {
    return "?comment="
            + platform.getBean(JdbcClient.class)
                    .sql("select id from contribution.comment where contribution = :id order by written_at desc limit 1")
                    .param("id", contribution.id().value())
                    .query(String.class)
                    .single();
}

/** Waits until all that was done is recorded and every follower knows of it. */
void rest(JdbcClient jdbc) throws InterruptedException {
    while (jdbc.sql("""
                    select exists (select from record.waiting)
                      or exists (select from record.follower f, record.tree t where f.position < t.size)
                    """).query(Boolean.class).single()) {
        Thread.sleep(500);
    }
}

void compare(String what, String one, String whatElse, String other) throws Exception {
    try (HttpClient client = HttpClient.newHttpClient()) {
        double[] short_ = new double[300];
        double[] long_ = new double[short_.length];
        for (int i = -100; i < short_.length; i++) {
            double first = open(client, one);
            double second = open(client, other);
            if (i >= 0) {
                short_[i] = first;
                long_[i] = second;
            }
        }
        IO.println("%s: %.1f ms; %s: %.1f ms; ratio %.2f (medians of %d)"
                .formatted(
                        what, median(short_), whatElse, median(long_), median(long_) / median(short_), short_.length));
    }
}

Contribution discussed(ConfigurableApplicationContext platform, PersonId person, CommonsEntry commons, int messages)
        throws Exception {
    Contribution contribution = platform.getBean(SubmitContribution.class)
            .submit(
                    person,
                    commons.id(),
                    new SubmitContribution.Draft("problem", "Discussed", Prose.of("Why?"), Optional.empty(), false));
    CommentContribution comment = platform.getBean(CommentContribution.class);
    String text = text(TEXT_BYTES);
    perSecond(messages, i -> comment.comment(
            person, contribution.id(), new CommentContribution.Draft(Prose.of(text), false, false)));
    return contribution;
}

double open(HttpClient client, String address) throws Exception {
    long began = System.nanoTime();
    HttpResponse<byte[]> answer = client.send(
            HttpRequest.newBuilder(URI.create(address)).build(), HttpResponse.BodyHandlers.ofByteArray());
    if (answer.statusCode() != 200) {
        throw new IllegalStateException(address + ": " + answer.statusCode());
    }
    return (System.nanoTime() - began) / 1e6;
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
