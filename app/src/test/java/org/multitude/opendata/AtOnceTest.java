package org.multitude.opendata;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.multitude.Answer;
import org.multitude.AtOnce;
import org.multitude.Form;
import org.multitude.TestServer;

/** Two people of a body who send at the same instant. */
class AtOnceTest {
    private static final TestServer SERVER = TestServer.shared();

    private final Publishing publishing = new Publishing(SERVER);

    @Test
    void ofTwoDescriptionsOneStandsAndTheOtherIsShownAgain() {
        String path = publishing.publish("Décrit à deux");

        List<Answer> answers = AtOnce.send(description(path, "Première."), description(path, "Seconde."));

        assertThat(answers).extracting(Answer::status).containsExactlyInAnyOrder(303, 409);
        boolean firstStands = answers.getFirst().status() == 303;
        assertThat(answers.get(firstStands ? 1 : 0).text()).contains("Première.", "Seconde.");
        assertThat(SERVER.browser().get(path).words())
                .contains(firstStands ? "Première." : "Seconde.")
                .doesNotContain(firstStands ? "Seconde." : "Première.");
    }

    @Test
    void ofTwoVersionsOneStandsAndTheOtherIsShownAgain() {
        String path = publishing.publish("Deux versions");

        List<Answer> answers = AtOnce.send(version(path, "a4;Rue Neuve;1\n"), version(path, "a5;Rue Vieille;1\n"));

        assertThat(answers).extracting(Answer::status).containsExactlyInAnyOrder(303, 409);
        assertThat(SERVER.browser().get(path + "/versions/3").status()).isEqualTo(404);
    }

    @Test
    void ofTwoDatasetsThatWantOneAddressOneHasItAndTheOtherIsToldAtItsField() {
        List<Answer> answers = AtOnce.send(wishing("La même adresse"), wishing("La même, aussi"));

        assertThat(answers).extracting(Answer::status).containsExactlyInAnyOrder(303, 422);
        Answer refused = answers.stream()
                .filter(answer -> answer.status() == 422)
                .findFirst()
                .orElseThrow();
        assertThat(refused.find("#error-slug").text()).isNotEmpty();
        assertThat(refused.form().value("title")).startsWith("La même");
    }

    @Test
    void twoDatasetsOfOneTitleHaveTwoAddresses() {
        List<Answer> answers = AtOnce.send(
                publishing.form("Même titre").file("file", "a.csv", Publishing.bytes("a;b\n1;2\n")),
                publishing.form("Même titre").file("file", "a.csv", Publishing.bytes("a;b\n1;3\n")));

        assertThat(answers).extracting(Answer::status).containsExactly(303, 303);
        assertThat(answers).extracting(Answer::location).doesNotHaveDuplicates();
    }

    private Form description(String path, String summary) {
        return publishing.browser().get(path + "/edit").form().with("summary", summary);
    }

    private Form version(String path, String row) {
        return publishing
                .browser()
                .get(path + "/versions/new")
                .form()
                .file("file", "adresses.csv", Publishing.bytes(Publishing.CSV + row));
    }

    private Form wishing(String title) {
        return publishing
                .form(title)
                .with("slug", "une-seule-adresse")
                .file("file", "a.csv", Publishing.bytes(Publishing.CSV));
    }
}
