package org.multitude.platform.jobs;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.multitude.Answer;
import org.multitude.Eventually;
import org.multitude.TestServer;
import org.multitude.identity.ActorKind;
import org.multitude.identity.TestPeople;
import org.multitude.identity.TestPeople.SignedIn;
import org.multitude.platform.text.Texts;

class JobsTest {
    private static final Duration PATIENCE = Duration.ofSeconds(20);

    private final TestServer server = TestServer.shared();
    private final Whimsical job = server.bean(Whimsical.class);
    private final SignedIn administrator = TestPeople.administrator(server);

    @AfterEach
    void calm() {
        job.wrong = "";
        run();
        Eventually.within(PATIENCE, () -> assertThat(row(page())).doesNotContain("A échoué", "En cours"));
    }

    @Test
    void aJobThatFailsIsShownWithWhatWasWrongUntilItWorksAgain() {
        job.wrong = "the printer is out of paper";
        run();

        Eventually.within(
                PATIENCE, () -> assertThat(row(page())).contains("A échoué une fois", "the printer is out of paper"));
        assertThat(page().find("li.late").text()).contains("the printer is out of paper");
    }

    @Test
    void aJobIsDoneWhenItIsAskedFor() {
        job.wrong = "once";
        run();
        Eventually.within(PATIENCE, () -> assertThat(row(page())).contains("A échoué"));
        job.wrong = "";
        int before = job.runs.get();

        Answer asked = run();

        assertThat(asked.words()).contains("C’est demandé");
        Eventually.within(PATIENCE, () -> assertThat(job.runs.get()).isGreaterThan(before));
        Eventually.within(PATIENCE, () -> assertThat(row(page())).contains("repris depuis avec succès : once"));
    }

    @Test
    void everyJobSaysInWordsWhatItDoes() {
        Texts texts = server.bean(Texts.class);

        assertThat(server.beans(Job.class))
                .filteredOn(known -> !known.name().startsWith("test."))
                .isNotEmpty()
                .allSatisfy(known -> assertThat(texts.keys()).contains("job." + known.name()));
    }

    @Test
    void nobodyElseSeesOrRunsThem() {
        SignedIn other = TestPeople.signIn(server, ActorKind.PUBLIC_AGENT);

        assertThat(other.browser().get("/admin/jobs").status()).isEqualTo(403);
        assertThat(server.browser().get("/admin/jobs").status()).isEqualTo(401);
        assertThat(administrator
                        .browser()
                        .get("/admin/jobs")
                        .form("form[action='/admin/jobs/" + Whimsical.NAME + "/run']")
                        .names())
                .contains("_csrf");
    }

    private Answer page() {
        return administrator.browser().get("/admin/jobs");
    }

    private Answer run() {
        return page().form("form[action='/admin/jobs/" + Whimsical.NAME + "/run']")
                .submit()
                .go();
    }

    private static String row(Answer page) {
        return page.page().select(".parts > li").stream()
                .map(element -> element.text())
                .filter(text -> text.contains(Whimsical.NAME))
                .findFirst()
                .orElse("");
    }
}
