package org.multitude;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.multitude.commons.CommonsKind;
import org.multitude.commons.Register;
import picocli.CommandLine;

/** What {@code ./multitude import} says and ends with, whatever the kind. */
class ImportCommandTest {
    private static final String TWO_DATASETS = """
            @prefix dcat: <http://www.w3.org/ns/dcat#> .
            @prefix dct: <http://purl.org/dc/terms/> .
            @prefix foaf: <http://xmlns.com/foaf/0.1/> .
            <https://data.example/arbres> a dcat:Dataset ; dct:title "Arbres"@fr ;
              dct:publisher [ foaf:name "Jardins de Vaubrun" ] .
            <https://data.example/sans-titre> a dcat:Dataset ; dct:publisher [ foaf:name "Jardins de Vaubrun" ] .
            """;

    private final Path data = TestServer.freshDirectory();

    @TempDir
    private Path folder;

    private record Said(int code, String out, String err) {}

    @Test
    void itSaysWhatBecameOfASourceAndEndsAccordingly() throws IOException {
        Path catalogue = Files.writeString(folder.resolve("two.ttl"), TWO_DATASETS);
        Path broken = Files.writeString(folder.resolve("broken.ttl"), TWO_DATASETS + "<a> <b> . oops");
        assertThat(run("dcat", catalogue.toString()).err()).contains("There is no installation in " + data);
        TestServer.start(data, Map.of()).close();

        assertThat(run("dcat").code()).isEqualTo(2);
        assertThat(run("nothing-known").code()).isEqualTo(2);
        assertThat(run("dcat", folder.resolve("absent.ttl").toString()))
                .matches(said -> said.code() == 1 && said.err().contains("cannot be read"));
        assertThat(run("dcat", broken.toString()))
                .matches(said -> said.code() == 1 && said.err().contains("Nothing was imported."));

        Said rehearsal = run("dcat", "--dry-run", catalogue.toString());
        assertThat(rehearsal.code()).isEqualTo(1);
        assertThat(rehearsal.out()).contains("1 would be imported", "it has no title", "Nothing was changed.");
        Said first = run("dcat", catalogue.toString());
        assertThat(first.code()).isEqualTo(1);
        assertThat(first.out())
                .contains("2 datasets found", "1 imported", "0 already here", "1 not imported")
                .contains("https://data.example/sans-titre: it has no title");
        assertThat(listed(first)).contains("not imported\thttps://data.example/sans-titre\tit has no title");
        assertThat(run("dcat", catalogue.toString()).out()).contains("0 imported", "1 already here");
        try (TestServer server = TestServer.start(data, Map.of())) {
            assertThat(server.bean(Register.class).count(CommonsKind.DATASET).number())
                    .isEqualTo(1);
        }
    }

    private static String listed(Said said) throws IOException {
        String line = said.out()
                .lines()
                .filter(text -> text.startsWith("All of these"))
                .findFirst()
                .orElseThrow();
        return Files.readString(Path.of(line.substring(line.indexOf('/'))));
    }

    private Said run(String... arguments) {
        StringWriter out = new StringWriter();
        StringWriter err = new StringWriter();
        CommandLine line = Multitude.line().setOut(new PrintWriter(out, true)).setErr(new PrintWriter(err, true));
        List<String> words = new ArrayList<>(List.of("import"));
        words.addAll(Stream.of(arguments).toList());
        if (arguments.length > 1) {
            words.add("--data=" + data);
        }
        return new Said(line.execute(words.toArray(String[]::new)), out.toString(), err.toString());
    }
}
