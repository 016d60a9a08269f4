package org.multitude.opendata;

import java.nio.charset.StandardCharsets;
import java.util.concurrent.atomic.AtomicInteger;
import org.multitude.Answer;
import org.multitude.Browser;
import org.multitude.Form;
import org.multitude.TestServer;
import org.multitude.identity.ActorKind;
import org.multitude.identity.Organization;
import org.multitude.identity.TestPeople;

/** A civil servant of a new body, and what she publishes through the forms. */
final class Publishing {
    static final String CSV = """
            id;voie;numero
            a1;Rue Jean Jaures;7
            a2;Rue Jean Jaures;9
            a3;Rue du Verdon;11
            """;
    private static final AtomicInteger NUMBER = new AtomicInteger();

    final TestPeople.SignedIn servant;
    final Organization body;

    Publishing(TestServer server) {
        servant = TestPeople.signIn(server, ActorKind.PUBLIC_AGENT);
        body = TestPeople.body(server, servant, "Métropole de Vaubrun, bureau " + NUMBER.incrementAndGet());
    }

    Browser browser() {
        return servant.browser();
    }

    /** The form, filled except for its file. */
    Form form(String title) {
        return browser()
                .get("/data/new")
                .form()
                .with("title", title)
                .with("summary", "Toutes les adresses de la métropole.\n\nÀ jour chaque semaine.")
                .with("licence", "etalab-2.0")
                .with("frequency", "WEEKLY")
                .with("theme", "REGI")
                .with("keywords", "adresses, voies")
                .with("contact", "geo@vaubrun.example");
    }

    /** Publishes a dataset and says its path. */
    String publish(String title, String fileName, byte[] bytes) {
        Answer answer = form(title).file("file", fileName, bytes).submit();
        if (answer.status() != 303) {
            throw new AssertionError("not published: " + answer.words());
        }
        return answer.location();
    }

    String publish(String title) {
        return publish(title, "adresses.csv", bytes(CSV));
    }

    /** Publishes the next version. */
    Answer version(String path, String csv) {
        return browser()
                .get(path + "/versions/new")
                .form()
                .file("file", "adresses.csv", bytes(csv))
                .submit();
    }

    static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}
