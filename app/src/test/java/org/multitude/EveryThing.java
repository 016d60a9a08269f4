package org.multitude;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import javax.sql.DataSource;
import org.multitude.community.Communities;
import org.multitude.community.Community;
import org.multitude.community.HoldMeetings;
import org.multitude.community.Meeting;
import org.multitude.identity.ActorKind;
import org.multitude.identity.Organization;
import org.multitude.identity.ShownDomain;
import org.multitude.identity.TestPeople;
import org.multitude.identity.TestPeople.SignedIn;
import org.multitude.moderation.Moderating;
import org.multitude.opendata.ImportDcat;
import org.multitude.opengov.consultation.Asking;
import org.multitude.opengov.consultation.Choice;
import org.multitude.opensource.CardText;
import org.multitude.opensource.ImportInventory;
import org.multitude.opensource.ImportPubliccode;
import org.multitude.opensource.Inventory;
import org.multitude.platform.jobs.Job;
import org.multitude.platform.time.PlatformClock;
import org.multitude.record.RecoverRecord;
import org.springframework.jdbc.core.simple.JdbcClient;

/** An installation with a public thing of every kind, made by the forms and imports of the platform. */
final class EveryThing {
    private final TestServer server;
    private final JdbcClient jdbc;

    private EveryThing(TestServer server) {
        this.server = server;
        this.jdbc = server.bean(JdbcClient.class);
    }

    /** Makes them. */
    static void in(TestServer server) throws Exception {
        new EveryThing(server).make();
    }

    private void make() throws Exception {
        SignedIn servant = TestPeople.signIn(server, ActorKind.PUBLIC_AGENT);
        Organization body = TestPeople.body(server, servant, "Métropole de Vaubrun");
        promise(servant, body);
        recognized(servant, body);
        ThreadInputs inputs = ThreadInputs.ours();
        String dataset = dataset(servant, inputs);
        String software = software(servant, inputs);
        link(servant, software, "Base");
        consultation(servant, policy(servant));
        bringIn();
        new RecoverRecord(server.bean(DataSource.class)).declare(Instant.parse("2026-11-01T08:00:00Z"), 0, 0);
        inventory();
        sourceCode();
        community(servant);
        contribution(servant, dataset);
        SignedIn administrator = TestPeople.administrator(server);
        hidden(administrator, dataset);
        administrator
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
    }

    private static void promise(SignedIn servant, Organization body) {
        servant.browser()
                .get(body.address() + "/promises")
                .form("form[action$='/promises']")
                .with("days-question", "12")
                .submit();
    }

    /** A body that said by which identifier it is known, and that an administrator recognised. */
    private void recognized(SignedIn servant, Organization body) {
        servant.browser()
                .get(body.address() + "/edit")
                .form("form[action$='/edit']")
                .with("identifier", "urn:vaubrun:1")
                .with("contact", "metropole@vaubrun.example")
                .submit();
        TestPeople.administrator(server)
                .browser()
                .get("/admin/recognition/" + body.slug())
                .form("form[action^='/admin/recognition/']")
                .with("ground", "register")
                .with("reason", "Annuaire de l’administration.")
                .submit();
        try (ShownDomain domain = new ShownDomain()) {
            // Where the server may not call this machine, there is none to show.
            if (domain.claim(servant, body).status() == 303) {
                domain.publish(server, body, true);
                domain.check(servant, body);
            }
        }
    }

    /** Something that was hidden, and is shown again on appeal. */
    private void hidden(SignedIn moderator, String dataset) {
        SignedIn author = TestPeople.signIn(server, ActorKind.CITIZEN);
        String path = author.browser()
                .get(dataset + "/contribute?kind=question")
                .form("form[action$='/contribute']")
                .with("title", "Où acheter des plaques ?")
                .with("text", "Je cherche des plaques de rue.")
                .submit()
                .location();
        String report =
                author.browser().get(path).find("main a[href^=/report/]").attr("href");
        String thing = report.substring("/report/".length());
        Moderating.report(moderator, thing, "De la publicité.");
        String decision = moderator
                .browser()
                .get(Moderating.wave(moderator, Moderating.matter(server, thing), "Une annonce."))
                .find("main ul.list a[href^='/moderation/']")
                .attr("href");
        Moderating.appeal(author, decision, "Ce n’en est pas une.");
        Moderating.answer(TestPeople.administrator(server), decision, "reverse", "Une vraie question.");
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

    private void sourceCode() throws Exception {
        Path folder = Files.createTempDirectory(server.data(), "source");
        Files.writeString(folder.resolve("publiccode.yml"), CardText.of("Carnet", "https://forge.example/carnet"));
        Files.writeString(folder.resolve("LICENSE"), "SPDX-License-Identifier: EUPL-1.2");
        Files.writeString(folder.resolve("COPYING.txt"), "x".repeat(1_000_001));
        Files.writeString(folder.resolve("main.c"), "int main(void) { return 0; }");
        assertThat(Imported.into(
                                server,
                                importing -> server.bean(ImportPubliccode.class)
                                        .bringIn(folder, Optional.empty(), importing))
                        .imported())
                .isEqualTo(1);
    }

    private void community(SignedIn servant) {
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
        servant.browser()
                .get(community + "/pinned")
                .form("ul form[action$='/pinned']")
                .submit();
        servant.browser()
                .get(community + "/charter/propose")
                .form()
                .with("text", "Nous vérifions toujours sur place.")
                .with("why", "Deux erreurs de suite.")
                .submit();
        servant.browser()
                .get(community + "/calls/new")
                .form()
                .with("title", "Compter les portes")
                .with("need", "Deux matins.")
                .with("wanted", "24")
                .with("until", LocalDate.now().plusDays(20).toString())
                .submit();
        servant.browser()
                .get(community + "/calls/1")
                .form("form[action$='/take']")
                .submit();
        servant.browser()
                .get(community + "/calls/1/close")
                .form()
                .with("outcome", "Toutes comptées.")
                .with("address", "https://example.org/portes")
                .submit();
        servant.browser()
                .get(community + "/meetings/new")
                .form()
                .with("title", "Lire le plan")
                .with("day", LocalDate.now().plusDays(9).toString())
                .with("from", "18:30")
                .with("to", "20:00")
                .with("place", "École des Tilleuls")
                .with("online", "https://visio.example.org/plan")
                .with("agenda", "Le plan.")
                .with("capacity", "30")
                .submit();
        servant.browser()
                .get(community + "/meetings/1/cancel")
                .form()
                .with("reason", "La salle est fermée.")
                .submit();
        Community of = server.bean(Communities.class)
                .bySlug(community.substring(community.lastIndexOf('/') + 1))
                .orElseThrow();
        Meeting held = server.bean(HoldMeetings.class)
                .announce(
                        servant.id(),
                        of.id(),
                        new Meeting.Said(
                                "Le mois dernier",
                                Optional.of("Mairie"),
                                Optional.empty(),
                                ZoneId.of("Europe/Paris"),
                                Instant.parse("2026-01-10T17:00:00Z"),
                                Instant.parse("2026-01-10T18:00:00Z"),
                                "Le plan.",
                                Optional.empty()));
        servant.browser()
                .get(held.address(of) + "/minutes")
                .form()
                .with("minutes", "La rue ferme.")
                .submit();
    }

    private void contribution(SignedIn servant, String dataset) {
        SignedIn researcher = TestPeople.signIn(server, ActorKind.RESEARCHER);
        jdbc.sql("update identity.person set public_name = 'Camille R.' where id = :id")
                .param("id", researcher.id().value())
                .update();
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
        for (String corrected : List.of(
                contribution,
                contribution
                        + researcher
                                .browser()
                                .get(contribution)
                                .find("main [id^=comment-]")
                                .id()
                                .replace("comment-", "/comments/"))) {
            step(researcher, corrected, "/correct", Map.of("text", "Sur place, **9 bis**.\n\nPhoto jointe."));
        }
        assertThat(researcher
                        .browser()
                        .get(contribution
                                + researcher
                                        .browser()
                                        .get(contribution)
                                        .find("main [id=discussion] a[href*='?comment=']")
                                        .attr("href")
                                        .replaceAll("^[^?]*|#.*$", ""))
                        .form("form[action$='/comments']")
                        .with("passage", "1")
                        .with("text", "Elle est prise.")
                        .with("showName", "yes")
                        .submit()
                        .status())
                .isEqualTo(303);
        Form addressed = TestPeople.signIn(server, ActorKind.CITIZEN)
                .browser()
                .get(contribution)
                .form("form[action$='/comments']");
        assertThat(addressed
                        .tick("addressed", addressed.offered("addressed").getFirst())
                        .with("text", "Merci.")
                        .submit()
                        .status())
                .isEqualTo(303);
        step(servant, contribution, "/acknowledge", Map.of("office", "Service géographique"));
        step(
                servant,
                contribution,
                "/answer",
                Map.of("decision", "accepted", "reasons", "Oui.", "whatFollows", "Une version.", "office", "Service"));
        TestPeople.signIn(server, ActorKind.CITIZEN)
                .browser()
                .get(contribution)
                .form("form[action$='/support']")
                .submit();
        step(researcher, contribution, "/contest", Map.of("reasons", "Il y en a trois."));
        step(
                servant,
                contribution,
                "/review",
                Map.of(
                        "result",
                        "changed",
                        "decision",
                        "accepted",
                        "reasons",
                        "En effet.",
                        "whatFollows",
                        "Les trois.",
                        "office",
                        "Service"));
        String published = servant.browser()
                .get(contribution + "/done")
                .find("[name=change][value*='-']")
                .attr("value");
        step(servant, contribution, "/done", Map.of("outcome", "Corrigé.", "address", dataset, "change", published));
        satisfaction(servant, researcher, dataset);
    }

    /** What people said of the answers of the body in a month that is over, and of the body, and who they are. */
    private void satisfaction(SignedIn servant, SignedIn researcher, String dataset) {
        List<SignedIn> asking = new ArrayList<>(List.of(researcher, researcher));
        for (int i = 0; i < 4; i++) {
            asking.add(TestPeople.signIn(server, ActorKind.values()[i]));
        }
        for (int i = 0; i < asking.size(); i++) {
            asking.get(i)
                    .browser()
                    .get(dataset + "/contribute?kind=question")
                    .form("form[action$='/contribute']")
                    .with(
                            "title",
                            List.of(
                                            "Quand sera-ce corrigé ?",
                                            "Quand sera-ce publié ?",
                                            "Qui ?",
                                            "Comment ?",
                                            "Pourquoi ?",
                                            "Combien ?")
                                    .get(i))
                    .with("text", "Rien ne le dit.")
                    .submit();
        }
        String when = dataset + "/contributions/2";
        Form merge = servant.browser().get(when + "/merge").form("form[action$='/merge']");
        merge.with(
                        "into",
                        servant.browser()
                                .get(when + "/merge")
                                .find("[name=into]")
                                .attr("value"))
                .submit();
        // Each by itself: the program is at work on some of them, and holds them in an order of its own.
        jdbc.sql("select id from contribution.contribution")
                .query((row, number) -> row.getObject("id", UUID.class))
                .list()
                .forEach(id -> jdbc.sql("""
                                insert into contribution.satisfaction (contribution, body, month, useful)
                                select id, body, date '2026-10-01', 'yes' from contribution.contribution where id = :id
                                """).param("id", id).update());
        // Ten people said in a quarter that is over whether the body listens, and six contributed in a month that soon
        // will be.
        jdbc.sql("""
                        insert into contribution.listening (body, quarter, person, listens)
                        select body, date '2026-07-01', gen_random_uuid(), 'partly'
                        from contribution.contribution cross join generate_series(1, 10) where number = 2 limit 10
                        """).update();
        server.beans(Job.class).stream()
                .filter(job -> job.name().startsWith("contribution.count-"))
                .forEach(job -> PlatformClock.at(Instant.now().plus(Duration.ofDays(31)), () -> {
                    job.run();
                    return job;
                }));
    }

    private static void step(SignedIn servant, String contribution, String step, Map<String, String> values) {
        Form form = servant.browser().get(contribution + step).form("form[action$='" + step + "']");
        for (Map.Entry<String, String> value : values.entrySet()) {
            form = form.with(value.getKey(), value.getValue());
        }
        assertThat(form.submit().status()).isEqualTo(303);
    }
}
