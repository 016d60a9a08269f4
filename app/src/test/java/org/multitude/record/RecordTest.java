package org.multitude.record;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.multitude.Answer;
import org.multitude.Eventually;
import org.multitude.TestServer;
import org.multitude.record.verify.ReceiptCheck;
import org.multitudelibs.tlog.Hash;
import org.multitudelibs.tlog.Policy;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

class RecordTest {
    private final TestServer server = TestServer.shared();
    private final PublicRecord record = server.bean(PublicRecord.class);
    private final TransactionTemplate transaction = server.bean(TransactionTemplate.class);

    @Test
    void anActIsRecordedWithinAFewSecondsOfItsCommit() {
        ActId id = append("essay.written", "un texte");

        RecordedAct act = recorded(id);

        assertThat(act.index()).isPresent();
        assertThat(act.entry().type()).isEqualTo("essay.written");
        assertThat(new String(act.entry().bytes(), java.nio.charset.StandardCharsets.UTF_8))
                .doesNotContain("un texte");
    }

    @Test
    void anActOfATransactionThatIsRolledBackIsNeverLogged() {
        ActId[] id = new ActId[1];
        transaction.executeWithoutResult(status -> {
            id[0] = record.append(act("essay.written", "jamais"));
            status.setRollbackOnly();
        });
        recorded(append("essay.written", "après"));

        assertThat(record.find(id[0])).isEmpty();
    }

    @Test
    void anActOutsideATransactionIsRefused() {
        assertThatThrownBy(() -> record.append(act("essay.written", "seul"))).isInstanceOf(IllegalStateException.class);
    }

    @Test
    void aReceiptIsCheckedWithoutNetworkAndOpensWhatWasRecorded() {
        long index = recorded(append("essay.written", "le même texte")).index().orElseThrow();
        byte[] receipt = server.browser().get("/record/" + index + "/receipt").bytes();
        String key = server.browser().get("/log/key").text().strip();

        assertThat(ReceiptCheck.check(receipt, key).findings()).isEmpty();
        assertThat(ReceiptCheck.check(receipt, key).index()).isEqualTo(index);
        assertThat(ReceiptCheck.check(receipt, key).values()).containsEntry("text", "le même texte");
        Policy policy = Policy.parse(server.browser().get("/log/policy").bytes());
        assertThat(ReceiptCheck.check(receipt, key, Optional.of(policy)).findings())
                .isEmpty();
        String text = new String(receipt, StandardCharsets.UTF_8);
        int signature = text.indexOf("— ");
        byte[] broken = (text.substring(0, signature)
                        + text.substring(signature).replaceFirst("(.{8})\n", "AAAAAAA=\n"))
                .getBytes(StandardCharsets.UTF_8);
        assertThat(ReceiptCheck.check(broken, key).findings()).isNotEmpty();
        // The last line is signed with the second key, which only the policy knows.
        byte[] second = receipt.clone();
        second[second.length - 9] ^= 1;
        assertThat(ReceiptCheck.check(second, key, Optional.of(policy)).findings())
                .isNotEmpty();
    }

    @Test
    void thePageOfAnActShowsTheExactBytesThatAreHashed() {
        RecordedAct act = recorded(append("essay.written", "octets"));

        Answer page = server.browser("en").get("/record/" + act.index().orElseThrow());

        assertThat(page.status()).isEqualTo(200);
        assertThat(page.words())
                .contains("In the log.")
                .contains(act.entry().act().toString());
        assertThat(server.browser()
                        .get("/record/" + act.index().orElseThrow() + "/entry")
                        .bytes())
                .isEqualTo(act.entry().bytes());
    }

    @Test
    void pathsBesideTheLogAreNotThere() {
        for (String path : new String[] {
            "/log/tile/0/000.p/0",
            "/log/tile/64/000",
            "/log/tile/0/999",
            "/log/tile/entries/x000/000",
            "/record/999999999"
        }) {
            assertThat(server.browser().get(path).status()).as(path).isEqualTo(404);
        }
    }

    @Test
    void aTreeThatDoesNotExtendWhatWasSignedIsNotSigned() throws Exception {
        java.nio.file.Path folder = TestServer.freshDirectory().resolve("key");
        LogKey key = LogKey.open(folder, "example.org/log", Optional.empty(), Optional.empty());
        Hash one = Hash.of(new byte[32]);
        Hash other = Hash.of(new byte[] {
            1, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0
        });
        key.sign(new LogStore.Tree(3, one), tile -> Optional.empty(), Optional.empty());

        assertThatThrownBy(() -> key.sign(new LogStore.Tree(3, other), tile -> Optional.empty(), Optional.empty()))
                .isInstanceOf(ForkRefused.class);
        assertThatThrownBy(() -> key.sign(new LogStore.Tree(2, one), tile -> Optional.empty(), Optional.empty()))
                .isInstanceOf(ForkRefused.class);
        assertThatThrownBy(() -> key.sign(new LogStore.Tree(5, other), tile -> Optional.empty(), Optional.empty()))
                .isInstanceOf(ForkRefused.class);
    }

    @Test
    void aFollowerReceivesEveryActOnceInTheOrderOfTheLog() {
        for (int i = 0; i < 20; i++) {
            append("essay.written", "suite " + i);
        }
        RecordedAct last = recorded(append("essay.written", "fin"));

        Eventually.within(
                Duration.ofSeconds(10),
                () -> assertThat(server.bean(JdbcClient.class)
                                .sql("select coalesce(min(position), :enough) from record.follower")
                                .param("enough", last.index().orElseThrow() + 1)
                                .query(Long.class)
                                .single())
                        .isGreaterThan(last.index().orElseThrow()));
    }

    private ActId append(String type, String text) {
        ActId id = transaction.execute(status -> record.append(act(type, text)));
        return java.util.Objects.requireNonNull(id);
    }

    private Act act(String type, String text) {
        return Act.of(type, server.bean(Essays.class).write(text))
                .commit("text", text)
                .at(Instant.now());
    }

    private RecordedAct recorded(ActId id) {
        return Eventually.get(Duration.ofSeconds(10), () -> record.find(id).filter(RecordedAct::recorded));
    }
}
