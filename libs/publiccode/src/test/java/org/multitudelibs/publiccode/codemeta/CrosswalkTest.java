package org.multitudelibs.publiccode.codemeta;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.google.gson.JsonArray;
import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.multitudelibs.publiccode.Publiccode;
import org.multitudelibs.publiccode.Software;
import org.multitudelibs.publiccode.TestData;

/** The crosswalk, the context and the examples that CodeMeta publishes. */
class CrosswalkTest {
    private static final int ROWS = 18;
    private static final int EXAMPLES = 4;

    /** Terms of JSON-LD itself, which no context defines. */
    private static final Set<String> KEYWORDS = Set.of("@context", "@type", "@id", "@value", "@language");

    /** How to see in a description that a key of publiccode.yml is told, named as the crosswalk does. */
    private static final Map<String, Function<Software, Stream<?>>> KEYS = Map.ofEntries(
            Map.entry("url", software -> Stream.of(software.url())),
            Map.entry("platforms", software -> software.platforms().stream()),
            Map.entry("categories", software -> software.categories().stream()),
            Map.entry("description.[lang].genericName", each(text -> text.genericName().stream())),
            Map.entry("dependsOn.open", software -> software.dependsOn().open().stream()),
            Map.entry("dependsOn.proprietary", software -> software.dependsOn().proprietary().stream()),
            Map.entry("dependsOn.hardware", software -> software.dependsOn().hardware().stream()),
            Map.entry("softwareVersion", software -> software.softwareVersion().stream()),
            Map.entry("legal.mainCopyrightOwner", software -> software.legal().mainCopyrightOwner().stream()),
            Map.entry("releaseDate", software -> software.releaseDate().stream()),
            Map.entry("description.[lang].features", each(text -> text.features().stream())),
            Map.entry("legal.license", software -> software.legal().license().stream()),
            Map.entry("applicationSuite", software -> software.applicationSuite().stream()),
            Map.entry("description.[lang].shortDescription", each(text -> text.shortDescription().stream())),
            Map.entry("description.[lang].longDescription", each(text -> text.longDescription().stream())),
            Map.entry("name", software -> Stream.of(software.name())),
            Map.entry("description.[lang].localisedName", each(text -> text.localisedName().stream())),
            Map.entry("maintenance.contractors", software -> software.maintenance().contractors().stream()),
            Map.entry("maintenance.contacts", software -> software.maintenance().contacts().stream()),
            Map.entry("developmentStatus", software -> software.developmentStatus().stream()));

    /** Terms that are read and not written, and why. */
    private static final Map<String, String> READ_ONLY =
            Map.of("applicationSubCategory", "the categories of publiccode.yml have one level");

    private final Optional<Path> folder = TestData.folder("code-codemeta");

    private static Function<Software, Stream<?>> each(
            Function<org.multitudelibs.publiccode.Description, Stream<?>> text) {
        return software -> software.descriptions().values().stream().flatMap(text);
    }

    @Test
    void everyRowOfTheCrosswalkIsCarriedInBothDirectionsOrListed() {
        Path crosswalk = data(ROWS + " rows").resolve("crosswalk.csv");
        List<String[]> rows = rows(crosswalk);
        assertThat(rows).hasSize(ROWS);
        List<String> failures = new ArrayList<>();
        JsonObject full = document(Full.software());
        for (String[] row : rows) {
            String term = row[0];
            if (full.has(term) == READ_ONLY.containsKey(term)) {
                failures.add(term + " is written: " + full.has(term));
            }
            for (String key : row[1].split(" / ", -1)) {
                Function<Software, Stream<?>> told = KEYS.get(key);
                if (told == null || told.apply(Full.software()).findAny().isEmpty()) {
                    failures.add("no example tells " + key);
                } else if (told.apply(readWithOnly(term, full)).findAny().isEmpty()) {
                    failures.add(key + " is not read from " + term);
                }
            }
        }
        assertThat(failures).isEmpty();
    }

    /** Reads a document with this term alone, besides the name and the repository that no software goes without. */
    private static Software readWithOnly(String term, JsonObject full) {
        JsonObject document = new JsonObject();
        for (String needed : List.of("@context", "@type", "name", "codeRepository")) {
            document.add(needed, full.get(needed));
        }
        document.add(term, term.equals("applicationSubCategory") ? full.get("applicationCategory") : full.get(term));
        return CodeMeta.read(document.toString().getBytes(StandardCharsets.UTF_8))
                .software()
                .orElseThrow();
    }

    @Test
    void everyTermWrittenIsDefinedInTheContext() {
        JsonObject context = context();
        Set<String> used = new TreeSet<>();
        terms(document(Full.software()), used);
        terms(document(Full.software(Full.FILE.replace("EUPL-1.2", "EUPL-1.2 OR MIT"))), used);
        assertThat(used).hasSizeGreaterThan(25).allMatch(term -> defined(term, context), "is defined");
    }

    @Test
    void theTermsKnownHereAreThePropertiesOfTheContext() {
        Set<String> properties = new TreeSet<>(context().keySet());
        properties.removeIf(term -> Character.isUpperCase(term.charAt(0)));
        properties.removeAll(Set.of("type", "id", "schema", "codemeta"));
        assertThat(Terms.known()).containsExactlyInAnyOrderElementsOf(properties);
    }

    @Test
    void theExamplesAreReadAndWrittenAgain() {
        Path examples = data(EXAMPLES + " examples");
        int seen = 0;
        for (Path file : List.of(
                examples.resolve("codemeta.json"),
                examples.resolve("examples/codemeta.json"),
                examples.resolve("examples/codemeta-software.json"),
                examples.resolve("examples/example-code-jsonld.json"))) {
            Imported imported = CodeMeta.read(TestData.bytes(file));
            assertThat(imported.notes())
                    .as(file.toString())
                    .noneMatch(note -> note.description().contains("{"));
            Software software = imported.software().orElseThrow();
            assertThat(back(software).map(Kept::of)).contains(Kept.of(software));
            JsonObject document = JsonParser.parseString(text(file)).getAsJsonObject();
            assertThat(document.keySet()).as("each key is read or noted").allMatch(key -> readOrNoted(key, imported));
            seen++;
        }
        assertThat(seen).isEqualTo(EXAMPLES);
    }

    @Test
    void theDescriptionOfCodeMetaItselfIsRead() {
        Imported imported = CodeMeta.read(TestData.bytes(data("1 file").resolve("codemeta.json")));
        Software software = imported.software().orElseThrow();
        assertThat(software.url()).hasToString("https://github.com/codemeta/codemeta");
        assertThat(software.legal().license()).contains("Apache-2.0");
        assertThat(software.softwareVersion()).contains("3.1");
        assertThat(software.releaseDate()).hasToString("Optional[2023-07-23]");
        assertThat(software.maintenance().contacts()).hasSize(8);
        assertThat(software.fundedBy())
                .singleElement()
                .satisfies(funder -> assertThat(funder.uri()).hasToString("https://doi.org/10.13039/100000001"));
        assertThat(software.descriptionFor("und").orElseThrow().features()).containsExactly("metadata", "software");
    }

    @Test
    void theRealFilesKeepWhatHasACounterpart() {
        Optional<Path> real = TestData.folder("code-publiccode-real");
        assumeTrue(real.isPresent(), "20 real files skipped: code-publiccode-real is not there");
        List<Path> files = TestData.files(real.orElseThrow());
        assertThat(files).hasSize(20).allSatisfy(file -> {
            Software software = Publiccode.read(TestData.bytes(file)).software().orElseThrow();
            assertThat(back(software).map(Kept::of)).contains(Kept.of(software));
        });
    }

    private static boolean readOrNoted(String key, Imported imported) {
        boolean read = Stream.concat(KEYS_READ.stream(), Stream.of("@context", "@type", "type"))
                .anyMatch(Terms.plain(key)::equals);
        return read || imported.notes().stream().anyMatch(note -> note.key().startsWith(key));
    }

    private static final Set<String> KEYS_READ = Set.of(
            "name",
            "description",
            "codeRepository",
            "url",
            "version",
            "softwareVersion",
            "datePublished",
            "dateModified",
            "developmentStatus",
            "license",
            "copyrightHolder",
            "publisher",
            "maintainer",
            "funder",
            "applicationCategory",
            "applicationSubCategory",
            "keywords",
            "operatingSystem",
            "targetProduct",
            "softwareRequirements",
            "softwareSuggestions",
            "isPartOf");

    private static Optional<Software> back(Software software) {
        return CodeMeta.read(CodeMeta.write(software).json().getBytes(StandardCharsets.UTF_8))
                .software();
    }

    private Path data(String cases) {
        assumeTrue(folder.isPresent(), cases + " skipped: code-codemeta is not there");
        return folder.orElseThrow();
    }

    private JsonObject context() {
        return JsonParser.parseString(text(data("the context").resolve("codemeta.jsonld")))
                .getAsJsonObject()
                .getAsJsonObject("@context");
    }

    private static JsonObject document(Software software) {
        return JsonParser.parseString(CodeMeta.write(software).json()).getAsJsonObject();
    }

    /** Keys and types, wherever they stand. */
    private static void terms(JsonElement element, Set<String> terms) {
        if (element instanceof JsonArray items) {
            items.forEach(item -> terms(item, terms));
        } else if (element instanceof JsonObject object) {
            object.asMap().forEach((key, value) -> {
                terms.add(key);
                if (key.equals("@type")) {
                    (value instanceof JsonArray all ? all.asList() : List.of(value))
                            .forEach(type -> terms.add(type.getAsString()));
                }
                terms(value, terms);
            });
        }
    }

    private static boolean defined(String term, JsonObject context) {
        return KEYWORDS.contains(term) || context.has(term) || (term.contains(":") && context.has(term.split(":")[0]));
    }

    /** Term and keys of the rows that name a key of publiccode.yml. */
    private static List<String[]> rows(Path crosswalk) {
        List<List<String>> table = Csv.rows(text(crosswalk));
        int term = table.getFirst().indexOf("Property");
        int keys = table.getFirst().indexOf("publiccode");
        return table.stream()
                .skip(1)
                .filter(row -> !row.get(keys).isBlank())
                .map(row -> new String[] {row.get(term), row.get(keys)})
                .toList();
    }

    private static String text(Path file) {
        return new String(TestData.bytes(file), StandardCharsets.UTF_8);
    }
}
