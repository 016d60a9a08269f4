package org.multitude.opengov.consultation;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.multitude.Answer;
import org.multitude.Browser;
import org.multitude.Form;
import org.multitude.TestServer;
import org.multitude.identity.ActorKind;
import org.multitude.identity.TestPeople;
import org.multitude.identity.TestPeople.SignedIn;
import org.multitude.opengov.consultation.BringInVotes.Given;
import org.multitude.opengov.consultation.ConsultationPages.Found;
import org.multitude.platform.text.Words;

/** A body that asks something, as its agent does it with forms. */
public final class Asking {
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
        this(server, TestPeople.signIn(server, ActorKind.PUBLIC_AGENT), moderation, accountsOnly);
    }

    private Asking(TestServer server, SignedIn agent, String moderation, boolean accountsOnly) {
        this(server, agent, ofNewBody(server, agent), "Comment circuler ?", moderation, accountsOnly, STATEMENTS);
    }

    /** A new body that asks something of a new policy. */
    public static Asking ofItsOwn(TestServer server) {
        return new Asking(server, "before", false);
    }

    /** Asks of a policy that is there. */
    public static Asking of(
            TestServer server, SignedIn agent, String policy, String question, List<String> statements) {
        return new Asking(server, agent, policy, question, "before", false, statements);
    }

    private static String ofNewBody(TestServer server, SignedIn agent) {
        TestPeople.body(server, agent, "Ville des Tilleuls");
        LocalDate today = LocalDate.now(Words.ZONE);
        return sent(agent.browser()
                .get("/policy/new")
                .form("form[action='/policy/new']")
                .with("title", "Abords des écoles")
                .with("summary", "Décider, école par école.")
                .with("name-1", "Consultation")
                .with("start-1", today.minusDays(5).toString())
                .with("end-1", today.plusDays(20).toString())
                .submit());
    }

    private Asking(
            TestServer server,
            SignedIn agent,
            String policy,
            String question,
            String moderation,
            boolean accountsOnly,
            List<String> statements) {
        this.server = server;
        this.agent = agent;
        this.policy = policy;
        LocalDate today = LocalDate.now(Words.ZONE);
        Form form = agent.browser()
                .get(policy + "/consultations/new")
                .form("form[action$='/consultations/new']")
                .with("question", question)
                .with("lead", "Lisez un énoncé, dites si vous êtes d’accord.")
                .with("firstDay", today.minusDays(1).toString())
                .with("lastDay", today.plusDays(10).toString())
                .with("promise", "Nous répondons à chaque énoncé qui rassemble.")
                .with("moderation", moderation)
                .with("statements", String.join("\n", statements));
        this.path = sent((accountsOnly ? form.with("accountsOnly", "yes") : form).submit());
    }

    /** Path of its page. */
    public String path() {
        return path;
    }

    /** Somebody proposes a statement; where the form leads then. */
    public static String propose(SignedIn author, String path, String text) {
        return sent(author.browser()
                .get(path + "/propose")
                .form("form[action$='/propose']")
                .with("text", text)
                .submit());
    }

    /** Takes a step that the body has a form for. */
    public void step(String end, Map<String, String> fields) {
        Form form = agent.browser().get(path + end).form("form[method=post][action$='" + end + "']");
        fields.forEach(form::with);
        sent(form.submit());
    }

    /** The body publishes a statement that waits. */
    public void publish(int statement) {
        sent(agent.browser()
                .get(path + "/moderation")
                .form("form[action$='/statements/" + statement + "/publish']")
                .submit());
    }

    /** The body links a statement to the first commons that this finds. */
    public void link(int statement, String wanted) {
        sent(agent.browser()
                .get(path + "/statements/" + statement + "/link?q=" + wanted)
                .form("form[method=post][action$='/link']")
                .submit());
    }

    /** Draws the map, as the job does within a minute. */
    public void draw() {
        draw(server);
    }

    /** Draws the maps of a server. */
    public static void draw(TestServer server) {
        server.bean(DrawMaps.class).run();
    }

    /** Seals what was voted, as the job does every hour. */
    public void seal() {
        server.bean(SealVotes.class).seal(id());
    }

    Found found() {
        String[] parts = path.split("/");
        return server.bean(ConsultationPages.class).found(parts[2], Integer.parseInt(parts[4]));
    }

    ConsultationId id() {
        return found().id();
    }

    /** Votes on the statement that the page shows. */
    public static Answer vote(Browser browser, String path, Choice choice) {
        return browser.get(path).form("form[action$='/votes']").press("choice", choice.code());
    }

    /** Votes on this statement. */
    static Answer vote(Browser browser, String path, int statement, Choice choice) {
        return browser.get(path + "?statement=" + statement)
                .form("form[action$='/votes']")
                .press("choice", choice.code());
    }

    /** Two camps of so many people, who agree on the second and the third statement and differ on the others. */
    public void crowd(int each) {
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
