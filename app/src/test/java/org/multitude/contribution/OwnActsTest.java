package org.multitude.contribution;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.Test;
import org.multitude.Answer;
import org.multitude.TestServer;
import org.multitude.commons.CommonsKind;
import org.multitude.identity.ActorKind;
import org.multitude.identity.TestPeople;
import org.multitude.identity.TestPeople.SignedIn;
import org.multitude.opengov.consultation.Asking;
import org.multitude.opengov.consultation.Choice;
import org.multitude.record.verify.ReceiptCheck;

/** Who wrote something finds the receipt of each of her acts on her account, and nobody else does. */
class OwnActsTest {
    private static final String OWN = "/account/acts";

    private final TestServer server = TestServer.shared();

    @Test
    void whoContributesFindsTheReceiptsOfAllSheWrote() {
        Scene scene = Scene.of(server, CommonsKind.DATASET);
        String path = scene.submit("question", "Le 9 existe-t-il deux fois ?");
        comment(scene.author, path, "Je suis repassée ce matin.");
        comment(scene.publisher, path, "Nous regardons.");
        server.recorded();

        Answer own = scene.author.browser().get(OWN);

        assertThat(own.words()).contains("Le 9 existe-t-il deux fois");
        List<String> receipts = receipts(own);
        assertThat(receipts).hasSize(2);
        String key = server.browser().get("/log/key").text().strip();
        ReceiptCheck.Checked message =
                ReceiptCheck.check(server.browser().get(receipts.get(0)).bytes(), key);
        ReceiptCheck.Checked contribution =
                ReceiptCheck.check(server.browser().get(receipts.get(1)).bytes(), key);
        assertThat(message.findings()).isEmpty();
        assertThat(message.values()).containsEntry("text", "Je suis repassée ce matin.");
        assertThat(contribution.findings()).isEmpty();
        assertThat(contribution.values())
                .containsEntry("title", "Le 9 existe-t-il deux fois ?")
                .containsEntry("text", "Les lignes 311 et 312 portent **toutes deux** le numéro 9.");
        assertThat(receipts(scene.publisher.browser().get(OWN))).hasSize(1);
        assertThat(scene.author.browser().get("/account").page().select("main a[href='" + OWN + "']"))
                .hasSize(1);
    }

    @Test
    void whoProposesAStatementFindsItsReceiptAndNeverThatOfAVote() {
        Asking asking = Asking.ofItsOwn(server);
        SignedIn citizen = TestPeople.signIn(server, ActorKind.CITIZEN);
        Asking.vote(citizen.browser(), asking.path(), Choice.AGREE);
        Asking.propose(citizen, asking.path(), "Les enfants traversent seuls.");
        assertThat(receipts(citizen.browser().get(OWN))).isEmpty();

        asking.publish(13);
        server.recorded();

        List<String> receipts = receipts(citizen.browser().get(OWN));
        assertThat(receipts).hasSize(1);
        ReceiptCheck.Checked checked = ReceiptCheck.check(
                server.browser().get(receipts.getFirst()).bytes(),
                server.browser().get("/log/key").text().strip());
        assertThat(checked.findings()).isEmpty();
        assertThat(checked.values()).containsEntry("text", "Les enfants traversent seuls.");
    }

    @Test
    void whoHasManyActsReadsThemPageByPage() {
        Scene scene = Scene.of(server, CommonsKind.POLICY);
        String path = scene.submit("question", "Pourquoi ?");
        for (int i = 0; i < 31; i++) {
            comment(scene.author, path, "Message " + i);
        }
        server.recorded();

        Answer first = scene.author.browser().get(OWN);
        Answer second =
                scene.author.browser().get(first.find("nav.pager a[rel=next]").attr("href"));

        assertThat(receipts(first)).hasSize(30);
        assertThat(receipts(second)).hasSize(2).doesNotContainAnyElementsOf(receipts(first));
    }

    @Test
    void whoIsNotSignedInHasNone() {
        assertThat(server.browser().get(OWN).page().select("a[href$='/receipt']"))
                .isEmpty();
    }

    private static List<String> receipts(Answer page) {
        return page.page().select("main .timeline a[href$='/receipt']").stream()
                .map((Element link) -> link.attr("href"))
                .toList();
    }

    private static void comment(SignedIn person, String path, String text) {
        assertThat(person.browser()
                        .get(path)
                        .form("form[action$='/comments']")
                        .with("text", text)
                        .submit()
                        .status())
                .isEqualTo(303);
    }
}
