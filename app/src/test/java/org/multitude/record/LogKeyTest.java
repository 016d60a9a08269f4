package org.multitude.record;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.multitude.Eventually;
import org.multitude.TestServer;
import org.springframework.transaction.support.TransactionTemplate;

/** What happens to the record when its key is lost, taken for another, or put back. */
class LogKeyTest {
    private final Path data = TestServer.freshDirectory();
    private final Path seed = data.resolve("key/seed");
    private final Path checkpoint = data.resolve("key/checkpoint");

    @Test
    void aRecordThatWasSignedIsNeverSignedWithAnotherKey() throws Exception {
        String vkey = signSomething();
        byte[] secret = Files.readAllBytes(seed);
        byte[] signed = Files.readAllBytes(checkpoint);

        Files.delete(seed);
        refused("Put the directory key back from the backup");
        assertThat(seed).doesNotExist();
        Files.delete(checkpoint);
        refused("Put the directory key back from the backup");
        assertThat(seed).doesNotExist();

        Files.write(seed, new byte[32]);
        refused("did not sign the latest checkpoint");

        Files.write(seed, secret);
        try (TestServer server = TestServer.start(data, Map.of())) {
            assertThat(server.browser().get("/log/key").text()).isEqualTo(vkey);
            assertThat(checkpoint).hasBinaryContent(signed);
            assertThat(server.browser().get("/health").status()).isEqualTo(200);
        }
    }

    @Test
    void theKeyOfADatabaseThatWasEmptiedSignsNothingElse() throws IOException {
        Files.createDirectories(data.resolve("key"));
        Files.writeString(checkpoint, "kept beside a key that is gone");

        assertThatThrownBy(() -> LogKey.open(data.resolve("key"), "example.org/log", java.util.Optional.empty()))
                .isInstanceOf(KeyRefused.class);
    }

    private String signSomething() {
        try (TestServer server = TestServer.start(data, Map.of())) {
            server.claim();
            PublicRecord record = server.bean(PublicRecord.class);
            ActId act = server.bean(TransactionTemplate.class)
                    .execute(status -> record.append(
                            Act.of("essay.written", server.bean(Essays.class).write("avant"))
                                    .commit("text", "avant")
                                    .at(Instant.now())));
            Eventually.get(
                    Duration.ofSeconds(10),
                    () -> record.find(java.util.Objects.requireNonNull(act)).filter(RecordedAct::recorded));
            return server.browser().get("/log/key").text();
        }
    }

    private void refused(String sentence) {
        assertThatThrownBy(() -> TestServer.start(data, Map.of())).hasStackTraceContaining(sentence);
    }
}
