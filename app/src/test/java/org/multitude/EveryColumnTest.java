package org.multitude;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.TreeSet;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.multitude.identity.ActorKind;
import org.multitude.identity.TestPeople;
import org.multitude.identity.TestPeople.SignedIn;
import org.multitude.opendata.ImportDcat;
import org.multitude.opengov.consultation.Asking;
import org.multitude.opengov.consultation.Choice;
import org.multitude.opensource.ImportInventory;
import org.multitude.opensource.Inventory;
import org.multitude.record.PublicRecord;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Whatever column of a public thing somebody changes in the database, the verifier says it, but for those listed here. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class EveryColumnTest {
    private static final List<String> SCHEMAS = List.of(
            "identity", "commons", "community", "contribution", "opendata", "opensource", "opengov", "record", "site");

    /** Tables that hold no public thing. */
    private static final Map<String, String> OTHER_TABLES = Map.ofEntries(
            Map.entry("identity.person", "accounts are private"),
            Map.entry("identity.membership", "who publishes for a body is private"),
            Map.entry("identity.claim_code", "a secret of the first start"),
            Map.entry("identity.body_claim", "requests to speak for a body are private"),
            Map.entry("contribution.relay", "what is to be sent to contact points; that it was sent is an act"),
            Map.entry("contribution.contact_point", "what contact points chose is private"),
            Map.entry("commons.activity", "counts made from the acts by a follower"),
            Map.entry("contribution.counter", "the next number, not shown"),
            Map.entry("opendata.offered_licence", "what a form offers"),
            Map.entry("opendata.package", "made from datasets by a follower, for the CKAN API"),
            Map.entry("opendata.received", "files that nobody published yet"),
            Map.entry("opengov.turnout", "counts of a running consultation; its close is checked"),
            Map.entry("opengov.participation", "who votes is private"),
            Map.entry("opengov.participant", "which account she has is private"),
            Map.entry("opengov.ticket", "cookies are private"),
            Map.entry("opengov.vote", "private until the close, which publishes a file that is checked"),
            Map.entry("opengov.opinion", "computed from the votes: said in docs/model.md"),
            Map.entry("opengov.polis_source", "which conversations were brought in, not shown"),
            Map.entry("record.tree", "the log itself: recomputed"),
            Map.entry("record.tile", "the log itself: recomputed"),
            Map.entry("record.bundle", "the log itself: recomputed"),
            Map.entry("record.checkpoint", "the log itself: its signature is checked"),
            Map.entry("record.follower", "how far followers are, not shown"));

    /** Columns that pages do not show, or of which docs/model.md says that they are not checked. */
    private static final Map<String, String> NOT_CHECKED = Map.ofEntries(
            Map.entry("identity.organization.version", "notices two people editing at once"),
            Map.entry("identity.organization.created_at", "only the order of lists"),
            Map.entry("commons.entry.version", "notices two people editing at once"),
            Map.entry("commons.entry.updated_at", "said in docs/model.md"),
            Map.entry("commons.link.created_at", "only the order of lists"),
            Map.entry("community.community.charter_act", "chooses a seal: said in docs/model.md"),
            Map.entry("community.membership.person", "private"),
            Map.entry("community.membership.since", "only the order of lists"),
            Map.entry("community.attachment.since", "only the order of lists"),
            Map.entry("contribution.contribution.body", "chooses whose desk it is on, which is private"),
            Map.entry("contribution.contribution.version", "notices two people editing at once"),
            Map.entry("contribution.contribution.author", "private"),
            Map.entry("contribution.contribution.acknowledged_by", "private"),
            Map.entry("contribution.contribution.answered_by", "private"),
            Map.entry("contribution.contribution.done_by", "private"),
            Map.entry("contribution.contribution.submitted_act", "chooses a seal: said in docs/model.md"),
            Map.entry("contribution.contribution.acknowledged_act", "chooses a seal: said in docs/model.md"),
            Map.entry("contribution.contribution.answered_act", "chooses a seal: said in docs/model.md"),
            Map.entry("contribution.contribution.done_act", "chooses a seal: said in docs/model.md"),
            Map.entry("contribution.contribution.left_to_do", "made from state and decision for lists"),
            Map.entry("contribution.contribution.comments", "a count: said in docs/model.md"),
            Map.entry("contribution.comment.author", "private"),
            Map.entry("contribution.comment.act", "chooses a seal: said in docs/model.md"),
            Map.entry("opendata.listed_file.listed_at", "only the order of lists"),
            Map.entry("opendata.source.imported_at", "not shown"),
            Map.entry("opengov.consultation.body", "whose acts they are; pages show the body of the policy"),
            Map.entry("opengov.consultation.state", "for jobs; pages read when it was closed"),
            Map.entry("opengov.consultation.opened_by", "private"),
            Map.entry("opengov.consultation.closed_by", "private"),
            Map.entry("opengov.statement.author", "private"),
            Map.entry("opengov.statement.decided_by", "private"),
            Map.entry("opengov.statement.answered_by", "private"),
            Map.entry("opengov.statement.act", "chooses a seal: said in docs/model.md"),
            Map.entry("opengov.statement.answered_act", "chooses a seal: said in docs/model.md"),
            Map.entry("opengov.batch.sealed_at", "only the order of lists"),
            Map.entry("opendata.source.described_here", "whether an import may update; not shown"),
            Map.entry("opengov.phase.position", "only the order of phases, which their dates have to follow"),
            Map.entry("opengov.policy.commons", "holds nothing that pages show: they find phases by their policy"),
            Map.entry("opensource.card.act", "chooses a seal: said in docs/model.md"),
            Map.entry("site.text.draft_fr", "what administrators are still writing"),
            Map.entry("site.text.draft_en", "what administrators are still writing"),
            Map.entry("site.text.drafted_at", "not shown"),
            Map.entry("site.text.version", "notices two people editing at once"),
            Map.entry("site.text.published_act", "chooses a seal: said in docs/model.md"),
            Map.entry("opensource.software.repository_key", "finds the software at a repository, not shown"),
            Map.entry("record.act.ord", "only the order of lists"),
            Map.entry("record.field.ord", "only which of several acts was the last"));

    private static final Map<String, String> ROWS =
            Map.of("record.field", "name = 'slug'", "opengov.statement", "decision is not null");

    /** Other values that the site can read, where any text would not be one. */
    private static final Map<String, String> VALUES = Map.ofEntries(
            Map.entry("identity.organization.type", "'university'"),
            Map.entry("commons.entry.kind", "'software'"),
            Map.entry("commons.entry.visibility", "'draft'"),
            Map.entry("commons.link.relation", "'serves'"),
            Map.entry("community.membership.kind", "'citizen'"),
            Map.entry("community.membership.role", "'member'"),
            Map.entry("contribution.contribution.kind", "case kind when 'question' then 'problem' else 'question' end"),
            Map.entry("contribution.contribution.state", "'answered'"),
            Map.entry("contribution.contribution.author_kind", "'citizen'"),
            Map.entry("contribution.contribution.decision", "'declined'"),
            Map.entry("contribution.comment.author_kind", "'citizen'"),
            Map.entry("opendata.version.charset", "'ISO-8859-1'"),
            Map.entry("opendata.version.separator", "'tab'"),
            Map.entry("opendata.version.sha256", "(select max(sha256) from opensource.card)"),
            Map.entry("opensource.card.sha256", "(select max(sha256) from opendata.version)"),
            Map.entry("site.text.kind", "'privacy'"),
            Map.entry("opengov.consultation.moderation", "'after'"),
            Map.entry("opengov.statement.state", "'set-aside'"),
            Map.entry("opengov.statement.origin", "'body'"),
            Map.entry("opengov.statement.author_kind", "'researcher'"),
            Map.entry("opengov.statement.decision", "'declined'"),
            Map.entry("opengov.phase.starts", "starts - 1"),
            Map.entry("opengov.phase.ends", "ends - 1"));

    private TestServer server;
    private JdbcClient jdbc;

    @BeforeAll
    void start() throws Exception {
        server = TestServer.start(TestServer.freshDirectory(), Map.of());
        server.claim();
        jdbc = server.bean(JdbcClient.class);
        SignedIn servant = TestPeople.signIn(server, ActorKind.PUBLIC_AGENT);
        TestPeople.body(server, servant, "Métropole de Vaubrun");
        ThreadInputs inputs = ThreadInputs.ours();
        String dataset = dataset(servant, inputs);
        String software = software(servant, inputs);
        link(servant, software, "Base");
        consultation(servant, policy(servant));
        bringIn();
        inventory();
        community(servant);
        contribution(servant, dataset);
        TestPeople.administrator(server)
                .browser()
                .get("/admin/texts/legal")
                .form()
                .with("french", "La métropole publie ce site.")
                .with("english", "The metropolis publishes this site.")
                .press("do", "publish");
        TestPeople.signIn(server, ActorKind.RESEARCHER)
                .browser()
                .get(software + "/contribute?kind=question")
                .form("form[action$='/contribute']")
                .with("place", "page d’accueil")
                .with("title", "Où sont les mentions ?")
                .with("text", "Je ne les trouve pas.")
                .submit();
        Eventually.within(
                Duration.ofSeconds(20),
                () -> assertThat(server.bean(PublicRecord.class).latest(Optional.empty(), 1))
                        .allMatch(act -> act.recorded()));
        dropConstraints();
    }

    @AfterAll
    void stop() {
        server.close();
    }

    @Test
    void whateverIsChangedInTheDatabaseIsNamed() throws Exception {
        assertThat(findings()).isEmpty();
        List<String> unseen = new ArrayList<>();
        List<String> empty = new ArrayList<>();
        for (Map.Entry<String, Map<String, String>> table : tables().entrySet()) {
            for (Map.Entry<String, String> column : table.getValue().entrySet()) {
                String name = table.getKey() + "." + column.getKey();
                if (!NOT_CHECKED.containsKey(name)) {
                    Optional<Boolean> named = named(table.getKey(), column.getKey(), column.getValue());
                    if (named.isEmpty()) {
                        empty.add(name);
                    } else if (!named.get()) {
                        unseen.add(name);
                    }
                }
            }
        }
        assertThat(unseen).as("changed and not named").isEmpty();
        assertThat(empty).as("tables without a row that was tried").isEmpty();
        assertThat(findings()).isEmpty();
    }

    @Test
    void theListsSpeakOfColumnsThatAreThere() {
        Map<String, Map<String, String>> tables = tables();
        TreeSet<String> columns = new TreeSet<>();
        tables.forEach((table, named) -> named.keySet().forEach(column -> columns.add(table + "." + column)));
        assertThat(columns).containsAll(NOT_CHECKED.keySet());
        assertThat(tables.keySet()).doesNotContainAnyElementsOf(OTHER_TABLES.keySet());
    }

    /** Columns of the tables that hold public things, with their types. */
    private Map<String, Map<String, String>> tables() {
        Map<String, Map<String, String>> tables = new TreeMap<>();
        jdbc
                .sql("""
                        select table_schema || '.' || table_name as name, column_name, udt_name
                        from information_schema.columns where table_schema in (:schemas)
                        """)
                .param("schemas", SCHEMAS)
                .query((row, number) -> List.of(row.getString(1), row.getString(2), row.getString(3)))
                .list()
                .stream()
                .filter(column -> !OTHER_TABLES.containsKey(column.getFirst()))
                .forEach(column -> tables.computeIfAbsent(column.getFirst(), ignored -> new TreeMap<>())
                        .put(column.get(1), column.get(2)));
        return tables;
    }

    /** Changes the column of one row, looks, and puts the table back; empty when there is no row. */
    private Optional<Boolean> named(String table, String column, String type) throws Exception {
        sql("create table web.kept as select * from " + table);
        try {
            int changed = jdbc.sql(
                            "update %s set %s = %s where ctid = (select ctid from %s where %s order by %s is null limit 1)"
                                    .formatted(
                                            table,
                                            column,
                                            VALUES.getOrDefault(table + "." + column, other(column, type)),
                                            table,
                                            ROWS.getOrDefault(table, "true"),
                                            column))
                    .update();
            return changed == 0 ? Optional.empty() : Optional.of(!findings().isEmpty());
        } finally {
            sql("delete from " + table);
            sql("insert into " + table + " overriding system value select * from web.kept");
            sql("drop table web.kept");
        }
    }

    private List<String> findings() throws Exception {
        return Verification.findingsAtRest(server);
    }

    private static String other(String column, String type) {
        return switch (type) {
            case "text" -> "coalesce(" + column + ", '') || 'x'";
            case "uuid" -> "gen_random_uuid()";
            case "int4", "int8" -> "coalesce(" + column + ", 0) + 100";
            case "bool" -> "not " + column;
            case "timestamptz" -> "coalesce(" + column + ", now()) - interval '1 day'";
            case "date" -> "coalesce(" + column + ", current_date) + 1";
            case "_text" -> "array_append(" + column + ", 'ECON')";
            case "_uuid" -> "array_append(" + column + ", gen_random_uuid())";
            case "bytea" -> "set_byte(" + column + ", 3, get_byte(" + column + ", 3) # 1)";
            default -> throw new AssertionError("say how a " + type + " is changed: " + column);
        };
    }

    /** Somebody who writes in the database is not stopped by its constraints. */
    private void dropConstraints() {
        jdbc.sql("""
                        select format('alter table %s drop constraint %I', conrelid::regclass, conname) from pg_constraint
                        where contype in ('f', 'c') and connamespace::regnamespace::text in (:schemas)
                        """).param("schemas", SCHEMAS).query(String.class).list().forEach(this::sql);
    }

    private void sql(String statement) {
        jdbc.sql(statement).update();
    }

    private static String dataset(SignedIn servant, ThreadInputs inputs) {
        String dataset = servant.browser()
                .get("/data/new")
                .form()
                .with("title", "Base adresse locale")
                .with("summary", "Toutes les adresses.")
                .with("licence", "etalab-2.0")
                .with("frequency", "WEEKLY")
                .with("theme", "REGI")
                .file("file", "adresses.csv", inputs.before())
                .submit()
                .location();
        servant.browser()
                .get(dataset + "/versions/new")
                .form()
                .file("file", "adresses.csv", inputs.after())
                .submit();
        return dataset;
    }

    private static String software(SignedIn servant, ThreadInputs inputs) {
        String software = servant.browser()
                .get("/code/new")
                .form("form[action='/code/new']")
                .file("file", "publiccode.yml", inputs.card())
                .submit()
                .location();
        servant.browser()
                .get(software + "/update")
                .form("form[action$=update]")
                .with("text", new String(inputs.card(), StandardCharsets.UTF_8).replace("Vérifie", "Contrôle"))
                .submit();
        return software;
    }

    private void link(SignedIn servant, String from, String words) {
        String id = jdbc.sql("select id::text from commons.entry where slug = :slug")
                .param("slug", from.substring(from.lastIndexOf('/') + 1))
                .query(String.class)
                .single();
        servant.browser()
                .get("/links/" + id + "?q=" + words)
                .form("main form[method=post]")
                .submit();
    }

    /** A closed consultation, with a statement of the public that was read, answered and linked. */
    private void consultation(SignedIn servant, String policy) {
        Asking asking = Asking.of(server, servant, policy, "Que changer ?", List.of("Fermer la rue.", "Rien."));
        Asking.propose(TestPeople.signIn(server, ActorKind.CITIZEN), asking.path(), "Un peu de tout.");
        asking.publish(3);
        Asking.vote(server.browser(), asking.path(), Choice.AGREE);
        asking.step(
                "/statements/3/answer",
                Map.of("decision", "accepted", "reasons", "Oui.", "office", "Direction de la voirie"));
        asking.link(3, "Base");
        asking.step("/close", Map.of());
    }

    private static String policy(SignedIn servant) {
        LocalDate today = LocalDate.now();
        return servant.browser()
                .get("/policy/new")
                .form("form[action='/policy/new']")
                .with("title", "Rues scolaires")
                .with("summary", "Décider, école par école.")
                .with("name-1", "Constats")
                .with("start-1", today.minusDays(5).toString())
                .with("end-1", today.plusDays(20).toString())
                .with("name-2", "Choix")
                .with("start-2", today.plusDays(21).toString())
                .with("end-2", today.plusDays(40).toString())
                .submit()
                .location();
    }

    private void bringIn() throws Exception {
        Path catalogue = Files.createTempFile(server.data(), "catalogue", ".ttl");
        Files.writeString(catalogue, """
                @prefix dcat: <http://www.w3.org/ns/dcat#> .
                @prefix dct: <http://purl.org/dc/terms/> .
                @prefix foaf: <http://xmlns.com/foaf/0.1/> .
                <https://data.example/arbres> a dcat:Dataset ; dct:title "Arbres de Vaubrun"@fr ;
                  dct:description "Tous les arbres."@fr ; dct:issued "2020-02-28" ;
                  dct:publisher [ a foaf:Agent ; foaf:name "Jardins de Vaubrun" ] ;
                  dcat:distribution [ a dcat:Distribution ; dct:title "Arbres" ;
                    dcat:downloadURL <https://data.example/arbres.csv> ; dct:format "CSV" ] .
                """);
        assertThat(Imported.into(
                                server,
                                importing -> server.bean(ImportDcat.class)
                                        .bringIn(catalogue.toString(), Optional.empty(), importing))
                        .imported())
                .isEqualTo(1);
    }

    private void inventory() throws Exception {
        Path table = Files.createTempFile(server.data(), "inventory", ".csv");
        Files.writeString(table, """
                repository_url,organization_name,name,homepage,language,topics,is_archived,last_commit,software_heritage_url
                https://forge.example/arbres,Jardins de Vaubrun,arbres,https://arbres.example,Java,arbres,False,2021-02-03,https://swh.example/arbres
                """);
        assertThat(Imported.into(
                                server,
                                importing -> server.bean(ImportInventory.class)
                                        .bringIn(
                                                table,
                                                new Inventory(
                                                        "Essai",
                                                        Optional.of("https://inventaire.example"),
                                                        LocalDate.EPOCH),
                                                Optional.empty(),
                                                importing))
                        .imported())
                .isEqualTo(1);
    }

    private static void community(SignedIn servant) {
        String community = servant.browser()
                .get("/communities/new")
                .form()
                .with("name", "Adresses justes")
                .with("summary", "Une adresse exacte pour chaque porte.")
                .with("charter", "Nous vérifions sur place avant de corriger.")
                .submit()
                .location();
        servant.browser()
                .get(community + "/commons?q=Base")
                .form("main form[method=post]")
                .submit();
    }

    private void contribution(SignedIn servant, String dataset) {
        SignedIn researcher = TestPeople.signIn(server, ActorKind.RESEARCHER);
        String contribution = researcher
                .browser()
                .get(dataset + "/contribute?kind=problem&row=2&column=voie")
                .form("form[action$='/contribute']")
                .with("title", "Deux portes ne peuvent pas être le 9")
                .with("text", "Sur place, une plaque indique **9 bis**.")
                .submit()
                .location();
        researcher
                .browser()
                .get(contribution)
                .form("form[action$='/comments']")
                .with("text", "Photo à venir.")
                .submit();
        step(servant, contribution, "/acknowledge", Map.of("office", "Service géographique"));
        step(
                servant,
                contribution,
                "/answer",
                Map.of("decision", "accepted", "reasons", "Oui.", "whatFollows", "Une version.", "office", "Service"));
        step(servant, contribution, "/done", Map.of("outcome", "Corrigé.", "address", dataset));
    }

    private static void step(SignedIn servant, String contribution, String step, Map<String, String> values) {
        Form form = servant.browser().get(contribution + step).form("form[action$='" + step + "']");
        for (Map.Entry<String, String> value : values.entrySet()) {
            form = form.with(value.getKey(), value.getValue());
        }
        assertThat(form.submit().status()).isEqualTo(303);
    }
}
