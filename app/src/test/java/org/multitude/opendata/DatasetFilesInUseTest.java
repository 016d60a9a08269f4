package org.multitude.opendata;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.multitude.TestServer;
import org.multitude.platform.files.FileStore;
import org.multitude.platform.files.FilesInUse;
import org.springframework.jdbc.core.simple.JdbcClient;

class DatasetFilesInUseTest {
    private static final TestServer SERVER = TestServer.shared();

    @Test
    void everyVersionIsNeededAndWhatAFormMayStillSend() throws IOException {
        Publishing publishing = new Publishing(SERVER);
        String path = publishing.publish("Fichiers gardés");
        publishing.version(path, Publishing.CSV + "z1;Rue Basse;3\n");
        publishing
                .form("")
                .file("file", "b.csv", Publishing.bytes("a;b\n1;reçu\n"))
                .submit();
        String first = sha256(Publishing.CSV);
        String second = sha256(Publishing.CSV + "z1;Rue Basse;3\n");
        String received = sha256("a;b\n1;reçu\n");
        String never = sha256("jamais envoyé");

        DatasetFilesInUse uses = SERVER.bean(DatasetFilesInUse.class);
        assertThat(uses.among(List.of(first, second, received, never)))
                .containsExactlyInAnyOrder(first, second, received);
        assertThat(uses.among(List.of())).isEmpty();
    }

    @Test
    void everyTableThatNamesAFileIsAskedForIt() {
        Set<String> named = new HashSet<>(
                SERVER.bean(JdbcClient.class).sql("""
                        select table_schema from information_schema.columns
                        where column_name = 'sha256' or column_name = 'ballots' and table_schema = 'opengov'
                        """).query(String.class).list());

        assertThat(SERVER.beans(FilesInUse.class))
                .extracting(uses -> uses.getClass().getPackageName().split("\\.")[2])
                .containsExactlyInAnyOrderElementsOf(named);
    }

    private static String sha256(String text) throws IOException {
        return SERVER.bean(FileStore.class)
                .keep(new ByteArrayInputStream(Publishing.bytes(text)))
                .sha256();
    }
}
