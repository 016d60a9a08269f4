package org.multitude.opengov.consultation;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.multitude.Answer;
import org.multitude.Browser;
import org.multitude.TestServer;
import org.multitude.identity.ActorKind;
import org.multitude.identity.TestPeople;
import org.multitude.identity.TestPeople.SignedIn;
import org.multitude.opengov.consultation.BringInVotes.Given;
import org.multitude.opengov.consultation.ConsultationPages.Found;
import org.multitude.platform.text.Words;

/** A body that asks something, as its agent does it with forms. */
final class Asking {
    static final List<String> STATEMENTS = List.of(
            "Les rues d’école devraient être fermées aux voitures une demi-heure avant la classe.",
            "Il faut plus de surveillants aux passages piétons.",
            "Les soins à domicile doivent toujours pouvoir entrer.",
            "Fermer aussi le mercredi matin.",
            "Supprimer les places de stationnement près de l’école.",
            "Mesurer l’air devant chaque école.",
            "Le bus doit passer plus souvent avant de fermer une rue.",
            "Les livraisons se font avant sept heures.",
            "Des arceaux à vélos devant chaque école.",
            "La vitesse passe à vingt partout.",
            "Les enfants devraient venir à pied ensemble.",
            "Rien ne doit changer avant un an.");

    final TestServer server;
    final SignedIn agent;
    final String policy;
    final String path;

    Asking(TestServer server, String moderation, boolean accountsOnly) {
        this.server = server;
        this.agent = TestPeople.signIn(server, ActorKind.PUBLIC_AGENT);
        TestPeople.body(server, agent, "Ville des Tilleuls");
        LocalDate today = LocalDate.now(Words.ZONE);
        this.policy = sent(agent.browser()
                .get("/policy/new")
                .form("form[action='/policy/new']")
                .with("title", "Abords des écoles")
                .with("summary", "Décider, école par école.")
                .with("name-1", "Consultation")
                .with("start-1", today.minusDays(5).toString())
                .with("end-1", today.plusDays(20).toString())
                .submit());
        org.multitude.Form form = agent.browser()
                .get(policy + "/consultations/new")
                .form("form[action$='/consultations/new']")
                .with("question", "Comment circuler aux abords des écoles ?")
                .with("lead", "Lisez un énoncé, dites si vous êtes d’accord.")
                .with("firstDay", today.minusDays(1).toString())
                .with("lastDay", today.plusDays(10).toString())
                .with("promise", "Nous répondons à chaque énoncé qui rassemble.")
                .with("moderation", moderation)
                .with("statements", String.join("\n", STATEMENTS));
        this.path = sent((accountsOnly ? form.with("accountsOnly", "yes") : form).submit());
    }

    Found found() {
        String[] parts = path.split("/");
        return server.bean(ConsultationPages.class).found(parts[2], Integer.parseInt(parts[4]));
    }

    ConsultationId id() {
        return found().id();
    }

    /** Votes on the statement that the page shows. */
    static Answer vote(Browser browser, String path, Choice choice) {
        return browser.get(path).form("form[action$='/votes']").press("choice", choice.code());
    }

    /** Votes on this statement. */
    static Answer vote(Browser browser, String path, int statement, Choice choice) {
        return browser.get(path + "?statement=" + statement)
                .form("form[action$='/votes']")
                .press("choice", choice.code());
    }

    /** Two camps of so many people, who agree on the second and the third statement and differ on the others. */
    void crowd(int each) {
        server.bean(BringInVotes.class).votes(id(), 2 * each, camps(each));
    }

    static List<Given> camps(int each) {
        Random random = new Random(7);
        List<Given> votes = new ArrayList<>();
        for (int voter = 0; voter < 2 * each; voter++) {
            for (int statement = 1; statement <= STATEMENTS.size(); statement++) {
                boolean leaning = statement == 2 || statement == 3 || (voter < each) == (statement % 2 == 0);
                boolean strays = random.nextInt(10) == 0;
                votes.add(new Given(voter, statement, leaning != strays ? Choice.AGREE : Choice.DISAGREE));
            }
        }
        return votes;
    }

    static String sent(Answer answer) {
        assertThat(answer.status()).as(answer.words()).isEqualTo(303);
        return answer.location();
    }
}
