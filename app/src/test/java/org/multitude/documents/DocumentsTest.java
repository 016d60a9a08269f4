package org.multitude.documents;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.multitude.Application;
import org.multitude.platform.settings.Setting;
import org.springframework.modulith.core.ApplicationModules;

/** What documents say of the code is what the code says; {@code ./multitude docs} writes it anew. */
class DocumentsTest {
    private static final String RENEW = "renew it with ./multitude docs";
    private static final Pattern NAMED_ACT = Pattern.compile("(?m)^act-type\\.([a-z.-]+)=");
    private static final Pattern DEPENDENCY = Pattern.compile("<artifactId>([^<]+)</artifactId>");

    @Test
    void theDiagramOfModulesIsCurrent() {
        String drawn = new ModulesDrawing(ApplicationModules.of(Application.class)).mermaid();
        assertThat(new Document("docs/architecture.md").part("modules", drawn))
                .as(RENEW)
                .isEqualTo(drawn);
    }

    @Test
    void theTableOfModulesIsCurrent() {
        String table = new ModulesDrawing(ApplicationModules.of(Application.class)).table();
        assertThat(new Document("docs/architecture.md").part("uses", table))
                .as(RENEW)
                .isEqualTo(table);
    }

    @Test
    void theTableOfSettingsIsCurrent() {
        String table = Arrays.stream(Setting.values())
                .map(setting -> "| `%s` | %s | %s |\n"
                        .formatted(
                                setting.variable(),
                                setting.fallback().isEmpty() ? "" : "`" + setting.fallback() + "`",
                                setting.purpose()))
                .collect(Collectors.joining("", "| variable | default | what it is for |\n| --- | --- | --- |\n", ""));
        assertThat(new Document("docs/configuration.md").part("settings", table))
                .as(RENEW)
                .isEqualTo(table);
    }

    @Test
    void theTableOfActsIsCurrent() {
        String table = new ActsTable().table();
        assertThat(new Document("docs/model.md").part("acts", table)).as(RENEW).isEqualTo(table);
    }

    @Test
    void theTableOfThingsIsCurrent() {
        ThingsTable things = new ThingsTable();
        assertThat(ThingsTable.said()).isEqualTo(things.kinds());
        String table = things.table(new ActsTable());
        assertThat(new Document("docs/model.md").part("things", table))
                .as(RENEW)
                .isEqualTo(table);
    }

    @Test
    void everyActThatHasANameIsInTheTablesAndTheOtherWayRound() throws IOException {
        Set<String> named = new TreeSet<>();
        try (Stream<Path> bundles = Files.list(Path.of("src", "main", "resources", "text"))) {
            for (Path bundle : bundles.toList()) {
                NAMED_ACT.matcher(Files.readString(bundle)).results().forEach(found -> named.add(found.group(1)));
            }
        }
        assertThat(named).hasSizeGreaterThan(20);
        assertThat(new ActsTable().fields().keySet()).isEqualTo(named);
        assertThat(ThingsTable.acts()).isEqualTo(named);
    }

    @Test
    void everyDependencyHasItsReason() throws IOException {
        String table = new Document("docs/decisions/2026-11-24-dependencies.md").text();
        assertThat(dependencies())
                .isNotEmpty()
                .allSatisfy(name -> assertThat(table).contains("`" + name + "`"));
    }

    private static List<String> dependencies() throws IOException {
        String pom = Files.readString(Path.of("pom.xml"));
        String listed = pom.substring(pom.lastIndexOf("</dependencyManagement>"), pom.indexOf("<build>"));
        return DEPENDENCY
                .matcher(listed.replaceAll("(?s)<exclusions>.*?</exclusions>", ""))
                .results()
                .map((MatchResult found) -> found.group(1))
                .distinct()
                .toList();
    }
}
