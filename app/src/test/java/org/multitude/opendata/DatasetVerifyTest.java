package org.multitude.opendata;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.multitude.Eventually;
import org.multitude.TestServer;
import org.multitude.platform.files.FileStore;
import org.multitude.record.PublicRecord;
import org.multitude.record.verify.Finding;
import org.multitude.record.verify.KnownLogs;
import org.multitude.record.verify.Verifier;
import org.springframework.jdbc.core.simple.JdbcClient;

/** What pages show of datasets is what the record holds, and anything changed behind its back is named. */
class DatasetVerifyTest {
    @Test
    void everyFieldAndByteShownIsHeldByTheRecord() throws Exception {
        try (TestServer server = TestServer.start(TestServer.freshDirectory(), Map.of())) {
            server.claim();
            Publishing publishing = new Publishing(server);
            String path = publishing.publish("Base adresse locale");
            publishing.version(path, Publishing.CSV + "a4;Rue Haute;2\n");
            publishing
                    .browser()
                    .get(path + "/edit")
                    .form()
                    .with("title", "Base adresse locale de Vaubrun")
                    .without("contact")
                    .submit();
            publishing
                    .form("Ailleurs")
                    .with("address", "https://data.vaubrun.example/a.csv")
                    .submit();
            Eventually.within(
                    Duration.ofSeconds(20),
                    () -> assertThat(server.bean(PublicRecord.class).latest(Optional.empty(), 1))
                            .allMatch(act -> act.recorded()));

            assertThat(findings(server)).isEmpty();
            for (String change : List.of(
                    "opendata.dataset licence 'CC0-1.0'",
                    "opendata.dataset frequency 'DAILY'",
                    "opendata.dataset themes array['ECON']",
                    "opendata.dataset keywords array['autre']",
                    "opendata.dataset contact 'autre@example.org'",
                    "opendata.version size 1",
                    "opendata.version file_name 'autre.csv'",
                    "opendata.version note 'Rien.'",
                    "opendata.version added 17",
                    "opendata.version rows 17",
                    "opendata.version published_at now()",
                    "opendata.listed_file address 'https://elsewhere.example/a.csv'",
                    "commons.entry title 'Autre'",
                    "commons.entry body gen_random_uuid()")) {
                assertThat(findingsAfter(server, change)).as(change).isNotEmpty();
            }
            assertThat(findings(server)).isEmpty();
            assertThat(afterAByteChanged(server, path)).anyMatch(finding -> finding.contains(path));
        }
    }

    private static List<String> findingsAfter(TestServer server, String change) throws Exception {
        String[] words = change.split(" ", 3);
        JdbcClient jdbc = server.bean(JdbcClient.class);
        jdbc.sql("create table web.kept as select id, " + words[1] + " as kept from " + words[0])
                .update();
        jdbc.sql("update " + words[0] + " set " + words[1] + " = " + words[2]).update();
        try {
            return findings(server);
        } finally {
            jdbc.sql("update " + words[0] + " t set " + words[1] + " = k.kept from web.kept k where k.id = t.id")
                    .update();
            jdbc.sql("drop table web.kept").update();
        }
    }

    private static List<String> afterAByteChanged(TestServer server, String path) throws Exception {
        String sha256 = server.bean(JdbcClient.class)
                .sql("select sha256 from opendata.version where number = 1")
                .query(String.class)
                .list()
                .getFirst();
        Path file = server.bean(FileStore.class).path(sha256);
        Files.writeString(file, Files.readString(file).replace("Verdon", "Verdun"));
        assertThat(server.browser().get(path).status()).isEqualTo(200);
        return findings(server);
    }

    private static List<String> findings(TestServer server) throws Exception {
        return new Verifier(new KnownLogs(TestServer.freshDirectory()), done -> {})
                .verify(server.address(), Optional.empty(), true).findings().stream()
                        .map(Finding::toString)
                        .toList();
    }
}
