import java.lang.management.ManagementFactory;
import java.lang.management.MemoryPoolMXBean;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
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
import org.multitude.platform.jobs.Job;
import org.multitude.platform.settings.Installation;
import org.multitude.platform.settings.Installations;
import org.multitude.platform.settings.SettingsReader;
import org.multitude.platform.text.Lang;
import org.multitude.platform.text.Prose;
import org.multitude.platform.web.Sessions;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

static final int FEW_NOTICES = 20;
static final int FEW_FOLLOWERS = 1_000;

/**
 * Opens an inbox of many notices beside one of twenty, in turn. Then something happens to what a thousand people follow, and to
 * what many more follow: each is told, and gets a summary; the heap that lives after collections must not grow with them.
 * Arguments: data directory (empty), notices, followers.
 */
void main(String[] arguments) throws Exception {
    Path data = Path.of(arguments[0]);
    int notices = Integer.parseInt(arguments[1]);
    int followers = Integer.parseInt(arguments[2]);
    Map<String, String> settings = Map.of("MULTITUDE_DATA", data.toString(), "MULTITUDE_PORT", "0");
    try (ConfigurableApplicationContext platform = Application.start(new SettingsReader(settings).read(), true)) {
        platform.getBean(Installations.class).claim(new Installation("Bench", URI.create("http://localhost:8580")));
        PersonId person = platform.getBean(SignUp.class)
                .run(new NewPerson(
                        "bench", "bench@example.org", "a long enough password", ActorKind.RESEARCHER, Optional.empty(), Lang.EN));
        inboxes(platform, notices);
        CommonsEntry commons = commons(platform, person);
        long few = told(platform, person, commons, FEW_FOLLOWERS);
        long many = told(platform, person, commons, followers);
        IO.println("heap that lives: ratio %.2f for %,d followers beside %,d"
                .formatted((double) many / few, followers, FEW_FOLLOWERS));
    }
    System.exit(0);
}

void inboxes(ConfigurableApplicationContext platform, int notices) throws Exception {
    UUID few = reader(platform, "few", FEW_NOTICES);
    UUID many = reader(platform, "many", notices);
    String origin = "http://localhost:" + platform.getEnvironment().getRequiredProperty("local.server.port");
    String one = platform.getBean(Sessions.class).start(few, "").token();
    String other = platform.getBean(Sessions.class).start(many, "").token();
    platform.getBean(JdbcClient.class).sql("analyze notification.item").update();
    for (String page : new String[] {"/inbox", "/inbox?unread=true"}) {
        double[] small = new double[200];
        double[] large = new double[200];
        try (HttpClient client = HttpClient.newHttpClient()) {
            for (int i = -100; i < small.length; i++) {
                double first = open(client, origin + page, one);
                double second = open(client, origin + page, other);
                if (i >= 0) {
                    small[i] = first;
                    large[i] = second;
                }
            }
        }
        IO.println("%s of %d notices: %.1f ms; of %,d: %.1f ms; ratio %.2f (medians of %d)"
                .formatted(
                        page, FEW_NOTICES, median(small), notices, median(large), median(large) / median(small), small.length));
    }
}

/** Somebody who was told of this many things, a third of which she read. */
UUID reader(ConfigurableApplicationContext platform, String handle, int notices) {
    JdbcClient jdbc = platform.getBean(JdbcClient.class);
    UUID id = people(jdbc, handle, 1)[0];
    jdbc.sql("""
                    insert into notification.item (id, recipient, sentence, arguments, address, told_at, unread)
                    select gen_random_uuid(), :person, 'community.notice.accepted', array['Number ' || n], '/communities',
                      now() - n * interval '1 minute', n % 3 > 0
                    from generate_series(1, :notices) n
                    """)
            .param("person", id)
            .param("notices", notices)
            .update();
    return id;
}

UUID[] people(JdbcClient jdbc, String prefix, int count) {
    return jdbc.sql("""
                    insert into identity.person (id, handle, email, password_hash, kind, language, created_at, email_confirmed_at)
                    select gen_random_uuid(), :prefix || n, :prefix || n || '@example.org', '-', 'citizen', 'en', now(), now()
                    from generate_series(1, :count) n returning id
                    """)
            .param("prefix", prefix)
            .param("count", count)
            .query(UUID.class)
            .list()
            .toArray(UUID[]::new);
}

CommonsEntry commons(ConfigurableApplicationContext platform, PersonId person) {
    Organization body = platform.getBean(CreateOrganization.class)
            .byItsPeople(
                    person,
                    new CreateOrganization.Description(
                            "Bench", OrganizationType.LOCAL_AUTHORITY, Prose.of("A body."), Optional.empty()));
    return platform.getBean(TransactionTemplate.class)
            .execute(status -> platform.getBean(Register.class)
                    .enter(new Register.NewEntry(
                            CommonsKind.SOFTWARE, Optional.empty(), "Software", "A thing.", body.id(), Visibility.PUBLIC)));
}

/** Tells and sums up; the most bytes that lived after a collection meanwhile. */
long told(ConfigurableApplicationContext platform, PersonId person, CommonsEntry commons, int followers) throws Exception {
    JdbcClient jdbc = platform.getBean(JdbcClient.class);
    Contribution contribution = platform.getBean(SubmitContribution.class)
            .submit(
                    person,
                    commons.id(),
                    new SubmitContribution.Draft("problem", "Followed by " + followers, Prose.of("Why?"), Optional.empty(), false));
    follow(jdbc, contribution.id().value(), followers);
    Heap heap = new Heap();
    platform.getBean(CommentContribution.class)
            .comment(person, contribution.id(), new CommentContribution.Draft(Prose.of("Because."), false, false));
    long began = System.nanoTime();
    while (count(jdbc, "notification.item where waiting") < followers) {
        Thread.sleep(50);
    }
    double telling = (System.nanoTime() - began) / 1e9;
    long before = count(jdbc, "mail.message");
    Job summaries = platform.getBeansOfType(Job.class).values().stream()
            .filter(job -> job.name().equals("notification.summaries"))
            .findFirst()
            .orElseThrow();
    began = System.nanoTime();
    summaries.run();
    double summing = (System.nanoTime() - began) / 1e9;
    long written = count(jdbc, "mail.message") - before;
    if (written != followers) {
        throw new IllegalStateException(written + " summaries for " + followers + " people");
    }
    long most = heap.most();
    IO.println("%,d followers: told in %.1f s (%.2f ms each), summed up in %.1f s (%.2f ms each), heap that lives %.0f MB of %d"
            .formatted(
                    followers,
                    telling,
                    telling * 1e3 / followers,
                    summing,
                    summing * 1e3 / followers,
                    most / 1e6,
                    Runtime.getRuntime().maxMemory() / 1_000_000));
    return most;
}

void follow(JdbcClient jdbc, UUID thing, int followers) {
    String prefix = "f" + followers + "x";
    people(jdbc, prefix, followers);
    jdbc.sql("""
                    insert into notification.mail_choice (person, token, rhythm)
                    select id, gen_random_uuid(), 'daily' from identity.person where handle like :prefix || '%'
                    """).param("prefix", prefix).update();
    jdbc.sql("""
                    insert into notification.follow (person, thing, since)
                    select id, :thing, now() from identity.person where handle like :prefix || '%'
                    """).param("thing", thing).param("prefix", prefix).update();
    jdbc.sql("analyze notification.follow").update();
}

long count(JdbcClient jdbc, String from) {
    return jdbc.sql("select count(*) from " + from).query(Long.class).single();
}

/** The most that was left in the old generation by a collection, looked at every 100 ms. */
static final class Heap {
    private final MemoryPoolMXBean old = ManagementFactory.getMemoryPoolMXBeans().stream()
            .filter(pool -> pool.getName().contains("Tenured"))
            .findFirst()
            .orElseThrow();
    private volatile boolean looking = true;
    private volatile long most;
    private final Thread looker = Thread.ofPlatform().daemon().start(this::look);

    private void look() {
        while (looking) {
            if (most == 0 || old.getUsage().getUsed() > old.getUsage().getMax() * 9 / 10) {
                System.gc();
            }
            most = Math.max(most, old.getCollectionUsage().getUsed());
            try {
                Thread.sleep(100);
            } catch (InterruptedException e) {
                return;
            }
        }
    }

    long most() throws InterruptedException {
        System.gc();
        most = Math.max(most, old.getCollectionUsage().getUsed());
        looking = false;
        looker.join();
        return most;
    }
}

double open(HttpClient client, String address, String session) throws Exception {
    long began = System.nanoTime();
    HttpResponse<byte[]> answer = client.send(
            HttpRequest.newBuilder(URI.create(address)).header("Cookie", "session=" + session).build(),
            HttpResponse.BodyHandlers.ofByteArray());
    if (answer.statusCode() != 200) {
        throw new IllegalStateException(address + ": " + answer.statusCode());
    }
    return (System.nanoTime() - began) / 1e6;
}

double median(double[] values) {
    double[] sorted = values.clone();
    Arrays.sort(sorted);
    return sorted[sorted.length / 2];
}
