package org.multitude;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import org.multitude.identity.ActorKind;
import org.multitude.identity.TestPeople;
import org.multitude.identity.TestPeople.SignedIn;

/**
 * A civil servant and a researcher who walk the thread again and again: publish, contribute, comment, acknowledge,
 * answer, publish the corrected version, say that it is done, describe anew. It remembers what it was promised by each
 * answer, and the form that no answer came for.
 */
final class Walk {
    private static final int LAPS_ON_A_DATASET = 2;

    private final String name;
    private final SignedIn servant;
    private final SignedIn researcher;
    private final List<Promise> promises = new ArrayList<>();
    private final List<String> titles = new ArrayList<>();
    private Optional<Sending> unanswered = Optional.empty();
    private Step next = Step.PUBLISH;
    private int lap;
    private int version;
    private int contributions;
    private String dataset = "";
    private String contribution = "";
    private String title = "";

    /** The steps of a lap, in their order. */
    private enum Step {
        PUBLISH,
        CONTRIBUTE,
        COMMENT,
        ACKNOWLEDGE,
        ANSWER,
        CORRECT,
        FINISH,
        DESCRIBE
    }

    /**
     * What a page must show from now on.
     *
     * @param path its address
     * @param text what is on it, once
     * @param whole whether the text is all there is, as in a file
     */
    record Promise(String path, String text, boolean whole) {}

    private record Sending(Form form, Consumer<String> then) {}

    Walk(TestServer server, String name) {
        this.name = name;
        servant = TestPeople.signIn(server, ActorKind.PUBLIC_AGENT);
        researcher = TestPeople.signIn(server, ActorKind.RESEARCHER);
        TestPeople.body(server, servant, "Commune de " + name);
    }

    /** Takes the next step; fails where the server does not answer. */
    void step() {
        switch (next) {
            case PUBLISH -> publish();
            case CONTRIBUTE -> contribute();
            case COMMENT -> comment();
            case ACKNOWLEDGE -> acknowledge();
            case ANSWER -> answer();
            case CORRECT -> correct();
            case FINISH -> finish();
            case DESCRIBE -> describe();
        }
    }

    /** Sends again, as a reader would, the form that no answer came for: it must count, and count once. */
    void sendAgain() {
        unanswered.ifPresent(this::send);
    }

    /** What was promised since this was asked last. */
    List<Promise> newPromises() {
        List<Promise> all = List.copyOf(promises);
        promises.clear();
        return all;
    }

    /** Titles of the datasets that were published. */
    List<String> titles() {
        return List.copyOf(titles);
    }

    int laps() {
        return lap;
    }

    Browser researcher() {
        return researcher.browser();
    }

    private void publish() {
        if (lap % LAPS_ON_A_DATASET != 0) {
            advance();
            return;
        }
        String fresh = "Voies " + name + lap;
        Form form = servant.browser()
                .get("/data/new")
                .form()
                .with("title", fresh)
                .with("summary", "Toutes les voies.")
                .with("licence", "etalab-2.0")
                .with("frequency", "WEEKLY")
                .with("theme", "REGI")
                .file("file", "voies.csv", csv(1).getBytes(StandardCharsets.UTF_8));
        send(form, path -> {
            dataset = path;
            title = fresh;
            titles.add(fresh);
            version = 1;
            contributions = 0;
            promise(path + "/files/1/voies.csv", csv(1), true);
        });
    }

    private void contribute() {
        String doubt = "Doute du tour " + lap;
        Form form = researcher
                .browser()
                .get(dataset + "/contribute?kind=problem")
                .form("form[action$='/contribute']")
                .with("title", doubt)
                .with("text", "Deux portes ne peuvent pas porter le même numéro.");
        send(form, path -> {
            contributions++;
            // A gap or a repetition in the numbers would be something half done.
            if (!path.equals(dataset + "/contributions/" + contributions)) {
                throw new AssertionError(path + " is not contribution " + contributions + " of " + dataset);
            }
            contribution = path;
            promise(path, "Deux portes ne peuvent pas porter le même numéro.", false);
        });
    }

    private void comment() {
        String text = "Message du tour " + lap + ".";
        Form form = researcher
                .browser()
                .get(contribution)
                .form("form[action$='/comments']")
                .with("text", text);
        String story = contribution;
        send(form, path -> promise(story, text, false));
    }

    private void acknowledge() {
        String story = contribution;
        send(body("/acknowledge").with("office", "Bureau des voies"), path -> promise(story, "Prise en charge", false));
    }

    private void answer() {
        Form form = body("/answer")
                .with("decision", "accepted")
                .with("reasons", "Motifs du tour " + lap + ".")
                .with("whatFollows", "Suite du tour " + lap + ".")
                .with("office", "Bureau des voies");
        String story = contribution;
        send(form, path -> {
            promise(story, "Motifs du tour " + lap + ".", false);
            promise(story, "Suite du tour " + lap + ".", false);
        });
    }

    private void correct() {
        Form form = servant.browser()
                .get(dataset + "/versions/new")
                .form()
                .file("file", "voies.csv", csv(version + 1).getBytes(StandardCharsets.UTF_8));
        send(form, path -> {
            version++;
            if (!path.equals(dataset + "/versions/" + version)) {
                throw new AssertionError(path + " is not version " + version + " of " + dataset);
            }
            promise(dataset + "/files/" + version + "/voies.csv", csv(version), true);
        });
    }

    private void finish() {
        String outcome = "Corrigé au tour " + lap + ".";
        Form form = body("/done").with("outcome", outcome).with("address", dataset + "/versions/" + version);
        String story = contribution;
        send(form, path -> promise(story, outcome, false));
    }

    private void describe() {
        String summary = "Toutes les voies, décrites au tour " + lap + ", à " + Instant.now() + ".";
        Form form = servant.browser().get(dataset + "/edit").form().with("summary", summary);
        send(form, path -> {
            lap++;
            promises.removeIf(earlier -> earlier.path().equals(path));
            promise(path, summary, false);
        });
    }

    private Form body(String step) {
        return servant.browser().get(contribution + step).form("form[action$='" + step + "']");
    }

    private void send(Form form, Consumer<String> then) {
        send(new Sending(form, then));
    }

    private void send(Sending sending) {
        unanswered = Optional.of(sending);
        Answer answer = sending.form.submit();
        if (answer.status() != 303) {
            throw new AssertionError(next + " of " + title + ": " + answer.status() + " " + answer.words());
        }
        unanswered = Optional.empty();
        sending.then.accept(answer.location().replaceFirst("#.*", ""));
        advance();
    }

    private void advance() {
        next = Step.values()[(next.ordinal() + 1) % Step.values().length];
    }

    private void promise(String path, String text, boolean whole) {
        promises.add(new Promise(path, text, whole));
    }

    private String csv(int of) {
        StringBuilder csv = new StringBuilder("id;voie;numero\n");
        for (int row = 0; row < 400; row++) {
            csv.append('a')
                    .append(row)
                    .append(";Rue de ")
                    .append(name)
                    .append(lap / LAPS_ON_A_DATASET)
                    .append(';');
            csv.append(row == 7 ? of : row).append('\n');
        }
        return csv.toString();
    }
}
