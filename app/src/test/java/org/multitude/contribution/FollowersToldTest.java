package org.multitude.contribution;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.multitude.Answer;
import org.multitude.Eventually;
import org.multitude.TestServer;
import org.multitude.commons.CommonsKind;
import org.multitude.identity.ActorKind;
import org.multitude.identity.TestPeople;
import org.multitude.identity.TestPeople.SignedIn;
import org.multitude.notification.Following;
import org.multitude.platform.jobs.Job;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Who follows something, from the button on its page, is told what happens to it, and finds it among what she follows. */
class FollowersToldTest {
    private static final Duration SOON = Duration.ofSeconds(20);

    private final TestServer server = TestServer.shared();

    @Test
    void aCommonsTellsItsContributionsOnceEvenToWhoFollowsBoth() {
        Scene scene = Scene.of(server, CommonsKind.DATASET);
        SignedIn reader = TestPeople.signIn(server, ActorKind.CITIZEN);
        follow(reader, scene.body.address());
        server.bean(Following.class).follow(reader.id(), scene.commons.id().value());

        String path = scene.submit("problem", "Deux fois le numéro 9");
        follow(reader, path);
        scene.acknowledge(path);
        scene.answer(path, "accepted", "C’est juste.");
        scene.done(path, "Corrigé.", "");

        Eventually.within(SOON, () -> assertThat(inbox(reader)).anyMatch(line -> line.contains("C’est fait")));
        assertThat(inbox(reader))
                .hasSize(4)
                .anyMatch(line -> line.contains("Nouvelle contribution"))
                .allMatch(line -> line.contains("Deux fois le numéro 9"));

        server.caughtUp();
        Answer page = reader.browser().get(path);
        Answer feed = reader.browser()
                .get(page.find("link[rel=alternate][type='application/atom+xml']")
                        .attr("href"));
        assertThat(feed.text()).contains("<title>Deux fois le numéro 9</title>");
        assertThat(feed.text().split("<entry>")).hasSize(5);
        Answer lines = reader.browser()
                .get(page.find("link[rel=alternate][type='application/jsonl']").attr("href"));
        assertThat(lines.text()).contains("contribution.answered");

        Answer list = reader.browser().get("/account/following");
        assertThat(list.page().select(".following > li")).hasSize(3);
        assertThat(list.words()).contains("Deux fois le numéro 9", scene.commons.title(), scene.body.name());
    }

    @Test
    void aBodyTellsWhatItOpensASoftwareItsCardsAndAPolicyItsChangesAndPhases() {
        SignedIn servant = TestPeople.signIn(server, ActorKind.PUBLIC_AGENT);
        String body = TestPeople.body(server, servant, "Métropole suivie").address();
        SignedIn reader = TestPeople.signIn(server, ActorKind.CITIZEN);
        follow(reader, body);

        String software = servant.browser()
                .get("/code/new")
                .form("form[action='/code/new']")
                .file("file", "publiccode.yml", card("1.0"))
                .submit()
                .location();
        LocalDate today = LocalDate.now(ZoneId.of("Europe/Paris"));
        String policy = servant.browser()
                .get("/policy/new")
                .form("form[action='/policy/new']")
                .with("title", "Vélo suivi")
                .with("summary", "Décider où passe le vélo.")
                .with("name-1", "Recueil des avis")
                .with("start-1", today.toString())
                .with("end-1", today.plusDays(20).toString())
                .submit()
                .location();
        Eventually.within(
                SOON,
                () -> assertThat(inbox(reader))
                        .anyMatch(line -> line.contains("ouvre un logiciel : Adressier suivi"))
                        .anyMatch(line -> line.contains("ouvre une politique : Vélo suivi")));

        follow(reader, software);
        follow(reader, policy);
        servant.browser()
                .get(software + "/update")
                .form("form[action$='/update']")
                .file("file", "publiccode.yml", card("1.1"))
                .submit();
        servant.browser()
                .get(policy + "/edit")
                .form("form[action$='/edit']")
                .with("summary", "Décider où passe le vélo, et où il s’arrête.")
                .submit();
        Job phases = server.beans(Job.class).stream()
                .filter(job -> job.name().equals("opengov.phases"))
                .findFirst()
                .orElseThrow();
        phases.run();
        phases.run();

        Eventually.within(
                SOON,
                () -> assertThat(inbox(reader))
                        .anyMatch(line -> line.contains("Version 2 de la fiche publiée : Adressier suivi"))
                        .anyMatch(line -> line.contains("Présentation ou calendrier modifiés : Vélo suivi")));
        assertThat(inbox(reader))
                .filteredOn(line -> line.contains("Une phase commence : Recueil des avis"))
                .hasSize(1);
    }

    @Test
    void aCommunityTellsWhatItLooksAfter() {
        Scene scene = Scene.of(server, CommonsKind.DATASET);
        SignedIn facilitator = TestPeople.signIn(server, ActorKind.RESEARCHER);
        String community = facilitator
                .browser()
                .get("/communities/new")
                .form("form[action='/communities/new']")
                .with("name", "Communauté suivie")
                .with("summary", "Des adresses justes.")
                .with("charter", "On se parle bien.")
                .submit()
                .location();
        SignedIn reader = TestPeople.signIn(server, ActorKind.CITIZEN);
        follow(reader, community);

        facilitator
                .browser()
                .get(community + "/commons?q=" + scene.commons.address())
                .form("form[method=post][action$='/commons']")
                .submit();

        Eventually.within(
                SOON,
                () -> assertThat(inbox(reader))
                        .anyMatch(line -> line.contains("Communauté suivie prend soin d’un nouveau commun")));
    }

    @Test
    void whatIsSilencedComesWithoutMailAndWhatIsEndedComesNoMore() {
        Scene scene = Scene.of(server, CommonsKind.DATASET);
        SignedIn reader = TestPeople.signIn(server, ActorKind.CITIZEN);
        SignedIn other = TestPeople.signIn(server, ActorKind.CITIZEN);
        String path = scene.submit("question", "Quand la prochaine version ?");
        for (SignedIn one : List.of(reader, other)) {
            follow(one, path);
        }
        Answer silenced = reader.browser()
                .get("/account/following")
                .form("form[action='/account/following/silence']")
                .press("silent", "yes")
                .go();
        assertThat(silenced.find(".following .tag").text()).isEqualTo("Sans courrier");

        scene.acknowledge(path);
        Eventually.within(SOON, () -> assertThat(inbox(reader)).hasSize(1));
        assertThat(mails(other)).isEqualTo(1);
        assertThat(mails(reader)).isZero();

        Answer ended = reader.browser()
                .get("/account/following")
                .form(".following form[action='/follow']")
                .submit()
                .go();
        assertThat(ended.words()).contains("Vous ne suivez rien");
        scene.answer(path, "answered", "La semaine prochaine.");
        Eventually.within(SOON, () -> assertThat(inbox(other)).hasSize(2));
        assertThat(inbox(reader)).hasSize(1);
    }

    private static void follow(SignedIn reader, String path) {
        assertThat(reader.browser()
                        .get(path)
                        .form("form[action='/follow']")
                        .submit()
                        .location())
                .isEqualTo(path);
    }

    private static List<String> inbox(SignedIn person) {
        return person.browser().get("/inbox").page().select(".inbox > li").stream()
                .map(line -> line.text().replace('\u00a0', ' '))
                .toList();
    }

    private int mails(SignedIn person) {
        return server.bean(JdbcClient.class)
                .sql("select count(*) from mail.message where recipient = :to")
                .params(Map.of("to", person.person().email()))
                .query(Integer.class)
                .single();
    }

    private static byte[] card(String version) {
        return """
                publiccodeYmlVersion: "0.7.0"
                name: Adressier suivi
                url: "https://example.org/suivi.git"
                softwareVersion: "%s"
                releaseDate: "2026-03-01"
                platforms: [web]
                developmentStatus: stable
                softwareType: "standalone/web"
                description:
                  fr:
                    shortDescription: Tient une base d’adresses.
                    longDescription: >
                      Adressier aide une commune à nommer et à numéroter ses voies, à vérifier chaque adresse sur place,
                      et à publier le résultat comme données ouvertes que les secours, le courrier et la fibre lisent.
                    features: [Vérifie les numéros]
                legal:
                  license: EUPL-1.2
                maintenance:
                  type: internal
                  contacts:
                    - name: Service géographique
                localisation:
                  localisationReady: true
                  availableLanguages: [fr]
                """.formatted(version).getBytes(StandardCharsets.UTF_8);
    }
}
