package org.multitude.journey;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.multitude.Answer;
import org.multitude.Eventually;
import org.multitude.Form;
import org.multitude.TestServer;
import org.multitude.commons.CommonsKind;
import org.multitude.commons.Register;
import org.multitude.commons.Visibility;
import org.multitude.community.TestInvitations;
import org.multitude.identity.ActorKind;
import org.multitude.identity.CreateOrganization;
import org.multitude.identity.Organization;
import org.multitude.identity.OrganizationType;
import org.multitude.identity.TestPeople;
import org.multitude.identity.TestPeople.SignedIn;
import org.multitude.moderation.Moderating;
import org.multitude.opengov.consultation.Asking;
import org.multitude.opengov.consultation.Choice;
import org.multitude.platform.text.Prose;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

/** Something of every kind, with a thread in it, and with words so long that they do not fit a narrow screen unbroken. */
final class Scene {
    /** A word that a law of Mecklenburg-Vorpommern had as its name. */
    private static final String LONG = "Rindfleischetikettierungsüberwachungsaufgabenübertragungsgesetz";

    private static final String BEFORE = """
            identifiant_de_la_voie_ou_du_lieu_dit_dans_le_repertoire_national;voie;numero
            a1;Rue Jean Jaures;7
            a2;%s;9
            a3;Rue du Verdon;11
            a4;Rue du Verdon;13
            """.formatted(LONG);
    private static final String AFTER = BEFORE.replace("a2;", "a2;Rue ").replace("a4;Rue du Verdon;13\n", "");

    final SignedIn servant;
    final SignedIn author;
    final SignedIn administrator;
    final String organization;
    final String dataset;
    final String software;
    final String policy;
    final String consultation;
    final String community;
    /** A member of the community whom a facilitator may part with. */
    final String member;

    /** What the letter of an invitation leads to. */
    final String invitation;

    final String links;
    /** Contributions: submitted, accepted, done. */
    final String submitted;

    /** A message on the first, which its author corrected, as she did what she submitted. */
    final String message;

    final String accepted;
    final String done;
    /** One that is gone, and the page where another one can be made to go. */
    final String erased;

    final String erase;
    /** Something reported, a decision that hides another thing, and where that stood. */
    final String report;

    final String matter;
    final String decision;
    /** Decisions that were taken together. */
    final String wave;

    final String hidden;
    final String act;
    final String mail;
    /** A body whose people are not here, what was brought to it, the request of somebody who works there. */
    final String absent;

    final String relayed;
    final String claim;
    final String noMoreMail;
    final String noMoreNotices;
    final String webhook;
    final String organizationWebhook;
    final String person;
    final String membership;
    final String resetPassword;
    final String confirm;

    private final TestServer server;

    Scene(TestServer server) {
        this.server = server;
        servant = TestPeople.signIn(server, ActorKind.PUBLIC_AGENT);
        author = TestPeople.signIn(server, ActorKind.RESEARCHER);
        administrator = TestPeople.administrator(server);
        Organization body = TestPeople.body(server, servant, "Office " + LONG);
        organization = body.address();
        dataset = dataset();
        software = software();
        policy = policy();
        consultation = consultation();
        links = servant.browser().get(dataset).find("main a[href^=/links/]").attr("href");
        link(policy);
        link(software);
        community = community();
        member = servant.browser()
                .get(community + "/members")
                .find("a[href$='/remove']")
                .attr("href")
                .replace("/remove", "");
        invitation = TestInvitations.letter(server, community);
        submitted = contribute();
        accepted = contribute();
        done = contribute();
        answer(accepted);
        answer(done);
        Form version = servant.browser().get(dataset + "/versions/new").form();
        send(version.file("file", LONG + ".csv", bytes(AFTER)).with("note", "Comme l’a demandé la " + LONG + "."));
        send(step(done, "/done").with("outcome", LONG).with("address", dataset + "/versions/2"));
        send(author.browser()
                .get(done)
                .form("form[action$='/comments']")
                .with("text", "Voir https://example.org/" + LONG));
        message = submitted
                + "/comments/"
                + send(author.browser()
                                .get(submitted)
                                .form("form[action$='/comments']")
                                .with("text", "Sans la " + LONG))
                        .replace(submitted + "?comment=", "");
        for (String corrected : List.of(submitted, message)) {
            send(author.browser()
                    .get(corrected + "/correct")
                    .form("form[action$='/correct']")
                    .with("text", "Avec la " + LONG + " et tout le reste."));
        }
        erased = contribute();
        answer(erased);
        Answer gone = author.browser().get(erased);
        send(author.browser()
                .get(gone.find("main a[href^=/erase/]").attr("href"))
                .form("form[action^='/erase/']"));
        erase = author.browser().get(done).find("main a[href^=/erase/]").attr("href");
        report = "/report/" + erase.substring("/erase/".length());
        hidden = contribute();
        String away = author.browser()
                .get(hidden)
                .find("main a[href^=/report/]")
                .attr("href")
                .substring("/report/".length());
        Moderating.report(servant, away, "Une " + LONG + ".");
        decision = Moderating.hide(administrator, Moderating.matter(server, away), "Contraire à la " + LONG + ".");
        Moderating.appeal(author, decision, "La " + LONG + " est permise.");
        // What waits of the author of all else stays as it is.
        String too = author.browser()
                .get(ask(TestPeople.signIn(server, ActorKind.CITIZEN), dataset, "Quelques haies comptées comme arbres"))
                .find("main a[href^=/report/]")
                .attr("href")
                .substring("/report/".length());
        Moderating.report(servant, too, "Une autre " + LONG + ".");
        wave = Moderating.wave(administrator, Moderating.matter(server, too), "Contraire à la " + LONG + ".");
        Moderating.report(servant, report.substring("/report/".length()), "Encore une " + LONG + ".");
        matter = Moderating.matter(server, report.substring("/report/".length()));
        String unclaimed = absent();
        absent = unclaimed.substring(0, unclaimed.indexOf(' '));
        relayed = contribute(unclaimed.substring(unclaimed.indexOf(' ') + 1));
        send(author.browser()
                .get(absent + "/claim")
                .form("form[action$='/claim']")
                .with("office", "Service " + LONG)
                .with("reason", "Voir la " + LONG + "."));
        claim = administrator
                .browser()
                .get("/admin/claims")
                .find("main tbody a")
                .attr("href");
        noMoreMail = "/no-more-mail/"
                + server.bean(JdbcClient.class)
                        .sql("select token from contribution.contact_point limit 1")
                        .query(String.class)
                        .single();
        noMoreNotices = "/no-more-notices/"
                + server.bean(JdbcClient.class)
                        .sql("select token from notification.mail_choice limit 1")
                        .query(String.class)
                        .single();
        person = ownPage(author);
        webhook = author.browser()
                .get("/account/webhooks")
                .form("form[action='/account/webhooks']")
                .with("address", "https://example.org/" + LONG)
                .with("types", "organization.none")
                .submit()
                .find("form[action$='/trial']")
                .attr("action")
                .replace("/trial", "");
        organizationWebhook = servant.browser()
                .get(organization + "/webhooks")
                .form("form[action$='/webhooks']")
                .with("address", "https://example.org/" + LONG)
                .submit()
                .find("form[action$='/trial']")
                .attr("action")
                .replace("/trial", "");
        membership = TestPeople.invitation(server, body, author);
        resetPassword = TestPeople.resetLink(server, author);
        confirm = TestPeople.confirmLink(server, author);
        act = act();
        mail = administrator
                .browser()
                .get("/admin/mail")
                .find("main a[href^=/admin/mail/]")
                .attr("href");
    }

    private String dataset() {
        return send(servant.browser()
                .get("/data/new")
                .form()
                .with("title", "Base " + LONG)
                .with("summary", "Toutes les adresses, et la " + LONG + ".\n\nUn second paragraphe.")
                .with("licence", "etalab-2.0")
                .with("frequency", "WEEKLY")
                .with("theme", "REGI")
                .with("keywords", "adresses, " + LONG.substring(0, 58))
                .with("contact", LONG.toLowerCase(java.util.Locale.ROOT).replace('ü', 'u') + "@example.org")
                .file("file", LONG + ".csv", bytes(BEFORE)));
    }

    private String software() {
        return send(servant.browser()
                .get("/code/new")
                .form("form[action='/code/new']")
                .file(
                        "file",
                        "publiccode.yml",
                        bytes(Card.of(
                                "Adressier " + LONG.substring(0, 40),
                                "https://example.org/" + LONG + "/" + LONG + ".git"))));
    }

    private String policy() {
        LocalDate today = LocalDate.now();
        return send(servant.browser()
                .get("/policy/new")
                .form("form[action='/policy/new']")
                .with("title", "Réforme de la " + LONG)
                .with("summary", "Décider, école par école.")
                .with("name-1", LONG.substring(0, 58))
                .with("start-1", today.minusDays(5).toString())
                .with("end-1", today.plusDays(20).toString()));
    }

    /** A consultation with a map, statements in every state, one of them answered. */
    private String consultation() {
        List<String> statements = java.util.stream.IntStream.rangeClosed(1, 12)
                .mapToObj(number -> number + " : il faut changer la " + LONG + ".")
                .toList();
        Asking asking = Asking.of(server, servant, policy, "Que faire de la " + LONG + " ?", statements);
        Asking.propose(author, asking.path(), "Rien ne doit changer à la " + LONG + ".");
        asking.crowd(20);
        Asking.vote(author.browser(), asking.path(), Choice.AGREE);
        asking.draw();
        asking.seal();
        asking.step("/statements/4/set-aside", Map.of("reasons", "Sans rapport avec la " + LONG + "."));
        asking.step(
                "/statements/2/answer",
                Map.of("decision", "accepted", "reasons", "Oui, pour la " + LONG + ".", "office", "Office " + LONG));
        return asking.path();
    }

    private String community() {
        String path = send(servant.browser()
                .get("/communities/new")
                .form()
                .with("name", "Amis de la " + LONG)
                .with("summary", "Une adresse exacte pour chaque porte.")
                .with("charter", "Nous vérifions **sur place** avant de corriger, sauf la " + LONG + "."));
        send(servant.browser().get(path + "/commons?q=Base").form("main form[method=post]"));
        send(author.browser().get(path).form("form[action$='/join']"));
        send(servant.browser()
                .get(path + "/charter/propose")
                .form()
                .with("text", "Nous vérifions **toujours** sur place, sauf la " + LONG + ".")
                .with("why", "Deux erreurs de suite."));
        send(servant.browser()
                .get(path + "/calls/new")
                .form()
                .with("title", "Compter les portes de la " + LONG)
                .with("need", "Deux matins, une fiche, à la " + LONG + ".")
                .with("wanted", "24")
                .with("until", LocalDate.now().plusDays(20).toString()));
        send(author.browser().get(path + "/calls/1").form("form[action$='/take']"));
        send(servant.browser()
                .get(path + "/meetings/new")
                .form()
                .with("title", "Lire ensemble le plan de la " + LONG)
                .with("day", LocalDate.now().plusDays(9).toString())
                .with("from", "18:30")
                .with("to", "20:00")
                .with("place", "Maison de la " + LONG)
                .with("online", "https://visio.example.org/" + LONG)
                .with("agenda", "1. Le plan\n2. La " + LONG));
        return path;
    }

    private void link(String to) {
        String title = server.browser().get(to).find("h1").text();
        send(servant.browser()
                .get(links + "?q=" + URLEncoder.encode(title, StandardCharsets.UTF_8))
                .form("main form[method=post]"));
    }

    /** Addresses of a body named by an import and of what it opened. */
    private String absent() {
        Organization body = server.bean(CreateOrganization.class)
                .unclaimed(new CreateOrganization.Description(
                        "Absente " + LONG,
                        OrganizationType.LOCAL_AUTHORITY,
                        Prose.of(""),
                        Optional.of("absente@example.org")));
        return body.address() + " "
                + server.bean(TransactionTemplate.class)
                        .execute(status -> server.bean(Register.class)
                                .enter(new Register.NewEntry(
                                        CommonsKind.POLICY,
                                        Optional.empty(),
                                        LONG,
                                        LONG,
                                        body.id(),
                                        Visibility.PUBLIC)))
                        .address();
    }

    private String contribute(String commons) {
        return ask(author, commons, "Où est la " + LONG);
    }

    private static String ask(SignedIn person, String commons, String title) {
        return send(person.browser()
                .get(commons + "/contribute?kind=question")
                .form("form[action$='/contribute']")
                .with("title", title)
                .with("text", "La " + LONG + " n’est nulle part."));
    }

    private String contribute() {
        return send(author.browser()
                .get(dataset + "/contribute?kind=problem")
                .form("form[action$='/contribute']")
                .with("title", "La " + LONG + " n’est pas une rue")
                .with("row", "2")
                .with("column", "voie")
                .with("text", "Sur place :\n\n- une plaque\n- `" + LONG + "`\n\n> " + LONG));
    }

    private void answer(String contribution) {
        send(step(contribution, "/answer")
                .with("decision", "accepted")
                .with("reasons", "Vous avez raison pour la " + LONG + ".")
                .with("whatFollows", "Une version corrigée cette semaine.")
                .with("office", "Service " + LONG));
    }

    private Form step(String contribution, String end) {
        return servant.browser().get(contribution + end).form("form[action$='" + end + "']");
    }

    /** The page of a recorded act, once a checkpoint covers it. */
    private String act() {
        return Eventually.get(Duration.ofSeconds(15), () -> {
            Answer proof = server.browser()
                    .get(server.browser()
                            .get(done)
                            .find("main .timeline a.seal-link")
                            .attr("href"));
            return proof.status() == 303 ? Optional.of(proof.location()) : Optional.empty();
        });
    }

    /** A dataset of a new body, and nothing else. */
    static String openDataset(TestServer server) {
        SignedIn somebody = TestPeople.signIn(server, ActorKind.PUBLIC_AGENT);
        TestPeople.body(server, somebody, "Métropole de Vaubrun");
        return send(somebody.browser()
                .get("/data/new")
                .form()
                .with("title", "Adresses à corriger")
                .with("summary", "Toutes les adresses.")
                .with("licence", "etalab-2.0")
                .with("frequency", "WEEKLY")
                .with("theme", "REGI")
                .file("file", "adresses.csv", bytes("voie;numero\nRue du Verdon;9\n")));
    }

    /** The session of who comes, or nobody's. */
    Optional<SignedIn> session(PageKind.By by) {
        return switch (by) {
            case ANYONE -> Optional.empty();
            case SERVANT -> Optional.of(servant);
            case AUTHOR -> Optional.of(author);
            case ADMINISTRATOR -> Optional.of(administrator);
        };
    }

    private static String send(Form form) {
        Answer answer = form.submit();
        if (answer.status() != 303) {
            throw new AssertionError("not taken: " + answer.words());
        }
        return answer.location();
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    /** Whoever wants a page gives it a name first. */
    private static String ownPage(SignedIn somebody) {
        somebody.browser()
                .get("/account")
                .form("form[action='/account']")
                .with("publicName", "Capucine Delorme")
                .submit();
        return somebody.browser()
                .get("/account/page")
                .form("#choose")
                .with("presentation", "Je lis des adresses.")
                .forge("shown", "contributions")
                .submit()
                .go()
                .find("main a[href^='/people/']")
                .attr("href");
    }
}
