package org.multitude.contribution;

import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import org.multitude.Answer;
import org.multitude.TestServer;
import org.multitude.commons.CommonsEntry;
import org.multitude.commons.CommonsKind;
import org.multitude.commons.Register;
import org.multitude.commons.Visibility;
import org.multitude.identity.ActorKind;
import org.multitude.identity.CreateOrganization;
import org.multitude.identity.Organization;
import org.multitude.identity.OrganizationType;
import org.multitude.identity.TestPeople;
import org.multitude.identity.TestPeople.SignedIn;
import org.multitude.platform.text.Prose;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

/** A body with a commons, somebody who publishes for it and somebody who contributes. */
final class Scene {
    private static final AtomicInteger NUMBER = new AtomicInteger();

    final TestServer server;
    final SignedIn publisher;
    final SignedIn author;
    final Organization body;
    final CommonsEntry commons;

    private Scene(TestServer server, SignedIn publisher, Organization body, CommonsKind kind) {
        this.server = server;
        this.publisher = publisher;
        this.author = TestPeople.signIn(server, ActorKind.RESEARCHER);
        this.body = body;
        this.commons = enter(kind, Visibility.PUBLIC);
    }

    private Scene(TestServer server, SignedIn publisher, Organization body, String published) {
        this.server = server;
        this.publisher = publisher;
        this.author = TestPeople.signIn(server, ActorKind.RESEARCHER);
        this.body = body;
        this.commons = server.bean(Register.class)
                .shown(CommonsKind.DATASET, published.substring(published.lastIndexOf('/') + 1));
    }

    /** A dataset that was published by its form, with the act that says so. */
    static Scene published(TestServer server) {
        SignedIn publisher = TestPeople.signIn(server, ActorKind.PUBLIC_AGENT);
        Organization body = TestPeople.body(server, publisher, "Métropole d’essai");
        return new Scene(
                server,
                publisher,
                body,
                publisher
                        .browser()
                        .get("/data/new")
                        .form()
                        .with("title", "Réseau d’eau " + NUMBER.incrementAndGet())
                        .with("summary", "Toutes les conduites.")
                        .with("licence", "etalab-2.0")
                        .with("frequency", "WEEKLY")
                        .with("theme", "REGI")
                        .file("file", "conduites.csv", "rue,longueur\nLavoir,12\n".getBytes(StandardCharsets.UTF_8))
                        .submit()
                        .location());
    }

    static Scene of(TestServer server, CommonsKind kind) {
        SignedIn publisher = TestPeople.signIn(server, ActorKind.PUBLIC_AGENT);
        return new Scene(server, publisher, TestPeople.body(server, publisher, "Métropole d’essai"), kind);
    }

    /** The body was named by an import: nobody from it has an account. */
    static Scene unclaimed(TestServer server, CommonsKind kind) {
        Organization body = server.bean(CreateOrganization.class)
                .unclaimed(new CreateOrganization.Description(
                        "Commune absente",
                        OrganizationType.LOCAL_AUTHORITY,
                        Prose.of(""),
                        Optional.of("mairie@example.org")));
        return new Scene(server, TestPeople.signIn(server, ActorKind.PUBLIC_AGENT), body, kind);
    }

    CommonsEntry enter(CommonsKind kind, Visibility visibility) {
        return server.bean(TransactionTemplate.class)
                .execute(status -> server.bean(Register.class)
                        .enter(new Register.NewEntry(
                                kind,
                                Optional.empty(),
                                "Adresses d’essai " + NUMBER.incrementAndGet(),
                                "Toutes les adresses.",
                                body.id(),
                                visibility)));
    }

    /** Submits one through its form and returns its path. */
    String submit(String kind, String title) {
        Answer sent = author.browser()
                .get(commons.address() + "/contribute?kind=" + kind)
                .form("form[action$='/contribute']")
                .with("title", title)
                .with("text", "Les lignes 311 et 312 portent **toutes deux** le numéro 9.")
                .submit();
        return sent.location();
    }

    Answer acknowledge(String path) {
        return publisher
                .browser()
                .get(path + "/acknowledge")
                .form("form[action$='/acknowledge']")
                .with("office", "Service géographique")
                .submit();
    }

    Answer answer(String path, String decision, String reasons) {
        return publisher
                .browser()
                .get(path + "/answer")
                .form("form[action$='/answer']")
                .with("decision", decision)
                .with("reasons", reasons)
                .with("whatFollows", "Une nouvelle version la semaine prochaine.")
                .with("office", "Service géographique")
                .submit();
    }

    Answer done(String path, String outcome, String address) {
        return publisher
                .browser()
                .get(path + "/done")
                .form("form[action$='/done']")
                .with("outcome", outcome)
                .with("address", address)
                .submit();
    }

    /** Gives somebody a public name. */
    void named(SignedIn person, String name) {
        server.bean(JdbcClient.class)
                .sql("update identity.person set public_name = :name where id = :id")
                .params(Map.of("name", name, "id", person.id().value()))
                .update();
    }

    /** Makes a contribution older by this many days, behind the record's back. */
    void older(String path, int days) {
        server.bean(JdbcClient.class)
                .sql("""
                        update contribution.contribution set submitted_at = submitted_at - make_interval(days => :days)
                        where commons = :commons and number = :number
                        """)
                .param("days", days)
                .param("commons", commons.id().value())
                .param("number", Integer.parseInt(path.substring(path.lastIndexOf('/') + 1)))
                .update();
    }

    /** The id of the one at this path. */
    ContributionId idOf(String path) {
        int number = Integer.parseInt(path.substring(path.lastIndexOf('/') + 1));
        return server.bean(ContributionStore.class)
                .find(commons.id(), number)
                .orElseThrow()
                .id();
    }
}
