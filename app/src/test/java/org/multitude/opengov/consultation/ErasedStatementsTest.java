package org.multitude.opengov.consultation;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.HexFormat;
import java.util.Map;
import java.util.zip.ZipInputStream;
import org.junit.jupiter.api.Test;
import org.multitude.Answer;
import org.multitude.TestServer;
import org.multitude.Verification;
import org.multitude.identity.ActorKind;
import org.multitude.identity.TestPeople;
import org.multitude.identity.TestPeople.SignedIn;
import org.multitude.platform.files.FileStore;
import org.multitude.platform.text.Sha256;
import org.springframework.jdbc.core.simple.JdbcClient;

/** A statement goes when its author wants: nobody votes on it any more, and what was voted stays counted. */
class ErasedStatementsTest {
    @Test
    void aStatementIsErasedWhilePeopleVoteAndAfterwards() throws Exception {
        try (TestServer server = TestServer.start(TestServer.freshDirectory(), Map.of())) {
            server.claim();
            Asking asking = new Asking(server, "after", false);
            SignedIn author = TestPeople.signIn(server, ActorKind.CITIZEN);
            String open = Asking.propose(author, asking.path, "Les trottinettes restent dehors.");
            String later = Asking.propose(author, asking.path, "Les cyclomoteurs aussi.");
            assertThat(open).endsWith("/statements/13");
            Asking.vote(server.browser(), asking.path, 13, Choice.AGREE);
            Asking.vote(server.browser(), asking.path, 14, Choice.AGREE);
            asking.crowd(3);

            erase(author, open);

            server.recorded();
            Answer gone = server.browser().get(open);
            assertThat(gone.status()).isEqualTo(410);
            assertThat(gone.words())
                    .contains("Énoncé effacé", "Le texte d’un énoncé a été effacé à la demande de son auteur")
                    .doesNotContain("trottinettes");
            assertThat(Asking.vote(server.browser(), asking.path, 14, Choice.DISAGREE)
                            .status())
                    .isEqualTo(303);
            assertThat(server.browser()
                            .post(asking.path + "/votes", Map.of("statement", "13", "choice", "agree"))
                            .status())
                    .isEqualTo(409);
            assertThat(Verification.findings(server)).isEmpty();

            asking.step("/close", Map.of());
            String archived = kept(server, asking);
            assertThat(words(server, asking)).contains("cyclomoteurs").doesNotContain("trottinettes");
            erase(author, later);
            server.recorded();
            assertThat(words(server, asking)).doesNotContain("cyclomoteurs");
            assertThat(kept(server, asking)).isNotEqualTo(archived);
            assertThat(server.bean(FileStore.class).path(archived))
                    .as("the file with the words is gone at once")
                    .doesNotExist();
            assertThat(server.browser().get(asking.path).words())
                    .contains("Les fichiers de la consultation Comment circuler ? sont archivés");
            assertThat(server.browser().get(later).status()).isEqualTo(410);
            assertThat(server.browser().get(asking.path).status()).isEqualTo(200);
            assertThat(server.browser().get(asking.path).text()).doesNotContain("cyclomoteurs");
            assertThat(server.browser().get(asking.path + "/statements").text()).doesNotContain("cyclomoteurs");
            assertThat(Verification.findings(server)).isEmpty();
            assertThat(server.bean(JdbcClient.class)
                            .sql("select count(*) from opengov.statement where author is not null")
                            .query(Long.class)
                            .single())
                    .isZero();
            assertThat(Verification.findingsAfter(server, "opengov.statement", "text", "'Revenu.'", "number = 14"))
                    .anyMatch(finding -> finding.contains("text"));
        }
    }

    private static String kept(TestServer server, Asking asking) {
        return server.browser()
                .get("/api/v1" + asking.path.replace("/policy/", "/policies/"), "application/json")
                .json()
                .path("closed")
                .path("polisSha256")
                .asString();
    }

    /** What the archive says, whose hash is the one that is told. */
    private static String words(TestServer server, Asking asking) throws IOException {
        byte[] zip = server.browser().get(asking.path + "/polis.zip").bytes();
        assertThat(HexFormat.of().formatHex(Sha256.of(zip))).isEqualTo(kept(server, asking));
        try (ZipInputStream entries = new ZipInputStream(new ByteArrayInputStream(zip))) {
            entries.getNextEntry();
            return new String(entries.readAllBytes(), StandardCharsets.UTF_8);
        }
    }

    private static void erase(SignedIn author, String path) {
        String form = author.browser().get(path).find("a[href^='/erase/']").attr("href");
        author.browser().get(form).form("form[action='" + form + "']").submit();
    }
}
