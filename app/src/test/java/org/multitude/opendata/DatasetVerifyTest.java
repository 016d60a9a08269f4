package org.multitude.opendata;

import static org.assertj.core.api.Assertions.assertThat;
import static org.multitude.Verification.findings;
import static org.multitude.Verification.findingsAfter;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.multitude.TestServer;
import org.multitude.platform.files.FileStore;
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
            String other = publishing.publish("Une autre base");
            String moved = "(select id from commons.entry where slug = '" + other.substring("/data/".length()) + "')";
            server.recorded();

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
                assertThat(after(server, change)).as(change).isNotEmpty();
            }
            assertThat(findingsAfter(server, "opendata.version", "dataset", moved, "number = 2"))
                    .anyMatch(finding -> finding.contains("dataset"));
            assertThat(findingsAfter(server, "opendata.listed_file", "dataset", moved, "true"))
                    .anyMatch(finding -> finding.contains("dataset"));
            assertThat(findings(server)).isEmpty();
            assertThat(afterAByteChanged(server, path)).anyMatch(finding -> finding.contains(path));
        }
    }

    private static List<String> after(TestServer server, String change) throws Exception {
        String[] words = change.split(" ", 3);
        return findingsAfter(server, words[0], words[1], words[2], "true");
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
}
