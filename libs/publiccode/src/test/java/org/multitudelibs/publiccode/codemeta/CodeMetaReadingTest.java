package org.multitudelibs.publiccode.codemeta;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.multitudelibs.publiccode.Contact;
import org.multitudelibs.publiccode.Dependency;
import org.multitudelibs.publiccode.Software;

/** Documents as other people write them, and hostile ones. */
class CodeMetaReadingTest {
    private static final String CURRENT = "\"@context\": \"https://w3id.org/codemeta/3.1\"";

    @Test
    void aDocumentOfVersion2IsReadAndSaidToBe() {
        Imported imported = read("""
                {"@context": "https://doi.org/10.5063/schema/codemeta-2.0", "@type": "SoftwareSourceCode",
                 "name": "Potholes", "codeRepository": "https://git.example.org/potholes",
                 "contIntegration": "https://ci.example.org", "license": "https://spdx.org/licenses/GPL-3.0-only.html"}
                """);
        assertThat(software(imported).legal().license()).contains("GPL-3.0-only");
        assertThat(told(imported))
                .containsExactly(
                        "contIntegration: an old name of continuousIntegration; read as continuousIntegration",
                        "@context: the document is written for CodeMeta 2.0; read as CodeMeta 3.1",
                        "contIntegration: publiccode.yml has no key for it; left out");
    }

    @Test
    void aDocumentOfVersion1IsReadByTheOldNames() {
        Imported imported = read("""
                {"@context": "https://doi.org/10.5063/schema/codemeta-1.0", "@type": "SoftwareSourceCode",
                 "name": "Potholes", "codeRepository": "https://git.example.org/potholes", "licenseId": "MIT",
                 "controlledTerms": "roads, works", "namespace": "x"}
                """);
        assertThat(software(imported).legal().license()).contains("MIT");
        assertThat(software(imported).descriptionFor("und").orElseThrow().features())
                .containsExactly("roads", "works");
        assertThat(told(imported))
                .contains(
                        "@context: the document is written for CodeMeta 1.0; read as CodeMeta 3.1",
                        "licenseId: an old name of license; read as license",
                        "namespace: not a term of CodeMeta 3.1; JSON-LD ignores it; left out");
    }

    @Test
    void theContextMayTellTheLanguageElseTheCallerDoes() {
        String document = """
                {"@context": ["https://w3id.org/codemeta/3.1", {"@language": "fr"}], "@type": "SoftwareSourceCode",
                 "name": "Trous", "codeRepository": "https://git.example.org/trous", "description": "Nids-de-poule."}
                """;
        assertThat(software(read(document)).descriptions()).containsOnlyKeys("fr");
        byte[] untold = document.replace(", {\"@language\": \"fr\"}", "").getBytes(StandardCharsets.UTF_8);
        assertThat(software(CodeMeta.read(untold, "de")).descriptions()).containsOnlyKeys("de");
        assertThat(told(CodeMeta.read(untold))).contains("description: the text has no language; kept under und");
    }

    @Test
    void ofTwoDescriptionsTheShorterIsTheShortOne() {
        Imported imported = with("\"description\": [\"%s\", \"Potholes.\"]".formatted("long ".repeat(50)));
        assertThat(software(imported).descriptionFor("und").orElseThrow().shortDescription())
                .contains("Potholes.");
        Imported single = with("\"description\": \"%s\"".formatted("long ".repeat(50)));
        assertThat(software(single).descriptionFor("und").orElseThrow().shortDescription())
                .isEmpty();
        assertThat(software(single).descriptionFor("und").orElseThrow().longDescription())
                .isPresent();
    }

    @Test
    void severalLicencesAreLeftToAPerson() {
        Imported imported = with("""
                "license": ["https://spdx.org/licenses/MIT", "https://spdx.org/licenses/GPL-3.0-only"]""");
        assertThat(software(imported).legal().license()).isEmpty();
        assertThat(told(imported))
                .contains("license: several licences are told, not whether all apply or one may be chosen; "
                        + "left out; write one expression of SPDX");
    }

    @Test
    void licencesOfOtherAddressesAndWorksAreRecognised() {
        assertThat(software(with("\"license\": \"http://opensource.org/licenses/MIT\""))
                        .legal()
                        .license())
                .contains("MIT");
        assertThat(software(with("\"license\": {\"@id\": \"http://spdx.org/licenses/eupl-1.2.json\"}"))
                        .legal()
                        .license())
                .contains("EUPL-1.2");
        assertThat(told(with("\"license\": \"our own\"")))
                .anyMatch(note -> note.startsWith("license: our own is not a licence of SPDX: "));
    }

    @Test
    void peopleAreContactsWhateverTheWayTheyAreTold() {
        Imported imported = with("""
                "maintainer": [{"type": "Person", "givenName": "Ada", "familyName": "Rue",
                                "email": "mailto:ada@example.org", "@id": "https://orcid.org/0000-0000-0000-0000"},
                               "Bo Pont",
                               {"@type": "Role", "roleName": "Maintenance",
                                "maintainer": {"@type": "Person", "name": "Cy Quai"}},
                               {"@type": "Person"}, 7]""");
        assertThat(software(imported).maintenance().contacts())
                .extracting(Contact::name)
                .containsExactly("Ada Rue", "Bo Pont", "Cy Quai", "7");
        assertThat(software(imported).maintenance().contacts().getFirst().email())
                .contains("ada@example.org");
        assertThat(told(imported))
                .contains(
                        "maintainer[0].@id: publiccode.yml has no key for it; left out",
                        "maintainer[2].roleName: publiccode.yml has no key for it; left out",
                        "maintainer[3]: it has no name; left out");
    }

    @Test
    void theRepositoryOfAnApplicationMayBeThatOfItsSourceCode() {
        Imported imported = read("""
                {%s, "type": "SoftwareApplication", "name": "Rivers", "hasSourceCode": {
                  "type": "SoftwareSourceCode", "codemeta:codeRepository": "https://git.example.org/rivers"}}
                """.formatted(CURRENT));
        assertThat(software(imported).url()).hasToString("https://git.example.org/rivers");
        assertThat(told(imported))
                .contains("hasSourceCode.codeRepository: told of another thing, in hasSourceCode; "
                        + "read as told of the software");
    }

    @Test
    void dependenciesOfUnknownKindAreListedAsOpen() {
        Imported imported = with("""
                "softwareRequirements": ["PROJ >= 9", {"@type": "SoftwareApplication", "name": "R", "version": 4.10}]""");
        assertThat(software(imported).dependsOn().open())
                .extracting(Dependency::name)
                .containsExactly("PROJ >= 9", "R");
        assertThat(software(imported).dependsOn().open().get(1).version()).contains("4.10");
        assertThat(told(imported))
                .containsOnlyOnce("softwareRequirements: not told whether it is open, proprietary or hardware; "
                        + "listed among the open ones");
    }

    @Test
    void datesAreDays() {
        assertThat(software(with("\"datePublished\": \"2026-05-04T10:00:00Z\"")).releaseDate())
                .hasToString("Optional[2026-05-04]");
        assertThat(told(with("\"dateModified\": \"2026-02-30\"")))
                .contains("dateModified: 2026-02-30 is not a date written YYYY-MM-DD; left out");
        assertThat(told(with("\"dateModified\": \"2026-01-02\", \"datePublished\": \"2026-01-01\"")))
                .contains("datePublished: dateModified says otherwise; 2026-01-01 is kept");
    }

    @Test
    void valuesOfAnotherTypeAreNotedAtTheirPlace() {
        assertThat(told(with("""
                "version": {"a": 1}, "url": "ftp://x.example", "funder": "Somebody", "keywords": [true, "", null],
                "isPartOf": ["A", "B"], "applicationCategory": "potholes", "developmentStatus": "sleeping",
                "targetProduct": {"@type": "SoftwareApplication"}""")))
                .contains(
                        "version: a text is expected; left out",
                        "url: ftp://x.example is not an address that starts with http:// or https://; left out",
                        "funder: publiccode.yml asks for the URI of an organisation; left out",
                        "keywords[0]: a text is expected; left out",
                        "keywords[1]: the value is empty; left out",
                        "isPartOf[1]: publiccode.yml has room for one; the first one is kept, 1 left out",
                        "applicationCategory: potholes is not one of the categories of publiccode.yml; left out",
                        "developmentStatus: sleeping is not a stage of publiccode.yml, nor one of repostatus.org; left out",
                        "targetProduct: it has no name; left out");
    }

    @Test
    void withoutANameOrARepositoryThereIsNoSoftware() {
        Imported imported = read("{%s, \"codeRepository\": \"git@example.org:a/b.git\"}".formatted(CURRENT));
        assertThat(imported.software()).isEmpty();
        assertThat(told(imported))
                .contains(
                        "@type: this is not SoftwareSourceCode or SoftwareApplication; read as software all the same",
                        "codeRepository: git@example.org:a/b.git is not an address with a scheme, such as https://; "
                                + "left out",
                        "name: no description of software goes without it; nothing is read",
                        "url: no description of software goes without it; nothing is read");
    }

    @Test
    void theSoftwareIsFoundInAnArrayAndInAGraph() {
        String software =
                "{\"@type\": \"SoftwareSourceCode\", \"name\": \"a\", \"codeRepository\": \"https://a.example\"}";
        String person = "{\"@type\": \"Person\", \"name\": \"Ada\"}";
        assertThat(software(read("[" + person + "," + software + "]")).name()).isEqualTo("a");
        Imported graph = read("{%s, \"@graph\": [%s, %s, 3]}".formatted(CURRENT, person, software));
        assertThat(software(graph).name()).isEqualTo("a");
        assertThat(told(graph)).contains("@graph: publiccode.yml has room for one; the first one is kept, 2 left out");
        assertThat(told(read("[" + person + "]"))).containsExactly("a JSON object is expected; not read");
        assertThat(told(read("[]"))).containsExactly("a JSON object is expected; not read");
    }

    @Test
    void strangeContextsAreNoted() {
        assertThat(told(read("{\"@type\": \"SoftwareSourceCode\"}")))
                .contains("@context: there is no @context that says what the terms mean; read as CodeMeta 3.1");
        assertThat(told(read("{\"@context\": [\"https://x.example/c\", {\"name\": \"https://x.example/n\"}, 4]}")))
                .contains(
                        "@context[0]: https://x.example/c is not a context of CodeMeta; "
                                + "the terms are read as in CodeMeta 3.1",
                        "@context[1]: the document defines terms of its own; its definitions are not followed",
                        "@context[2]: the address of a context is expected; left out");
    }

    @Test
    void whatIsNoJsonIsSaidAtItsPlace() {
        assertThat(told(read("{\n  \"name\": oops\n}")))
                .containsExactly("this is not JSON, at line 2 and column 11; not read");
        for (String broken : List.of(
                "",
                " ",
                "{",
                "[1,]",
                "{} {}",
                "{'a': 1}",
                "{\"a\" 1}",
                "nul",
                "\"",
                "{\"a\": \"\u0000\"}",
                "\u0000",
                "NaN",
                "01",
                "{\"a\": \"\\x\"}",
                "{\"a\": tru}",
                "]",
                "/* c */ {}",
                "{\"a\": 1e}",
                "a: b")) {
            assertThat(read(broken).notes()).as(broken).extracting(Note::reason).containsExactly(Reason.SYNTAX);
        }
        assertThat(read("3").notes()).extracting(Note::reason).containsExactly(Reason.NOT_AN_OBJECT);
    }

    @Test
    void hostileFilesCostLittle() {
        assertThat(reasons(new byte[JsonFile.MAXIMUM_BYTES + 1])).containsExactly(Reason.FILE_TOO_LARGE);
        assertThat(reasons(new byte[] {'"', (byte) 0xC3, '"'})).containsExactly(Reason.NOT_UTF8);
        assertThat(reasons("{}".getBytes(StandardCharsets.UTF_16))).containsExactly(Reason.NOT_UTF8);
        assertThat(read("[".repeat(2_000_000)).notes()).extracting(Note::reason).containsExactly(Reason.TOO_COMPLEX);
        assertThat(read("{\"a\":".repeat(500_000)).notes())
                .extracting(Note::reason)
                .containsExactly(Reason.TOO_COMPLEX);
        assertThat(read("[" + "1,".repeat(JsonFile.MAXIMUM_VALUES) + "1]").notes())
                .extracting(Note::reason)
                .containsExactly(Reason.TOO_COMPLEX);
        String members = Stream.iterate(0, i -> i + 1)
                .limit(5_000)
                .map(i -> "\"k" + i + "\": 1")
                .reduce((a, b) -> a + "," + b)
                .orElseThrow();
        List<Note> many = read("{" + members + "}").notes();
        assertThat(many).hasSize(Notes.LIMIT + 1);
        assertThat(many.getLast().description())
                .isEqualTo("there is more to say than 200 notes; the others are not told");
        Imported words = with("\"keywords\": \"%s\"".formatted("a,".repeat(2_000_000)));
        assertThat(software(words).descriptionFor("und").orElseThrow().features())
                .hasSize(1_000);
        Imported large = with("\"description\": \"%s\"".formatted("x".repeat(4_000_000)));
        assertThat(software(large).descriptionFor("und").orElseThrow().longDescription())
                .isPresent();
    }

    @Test
    void aByteOrderMarkIsSkippedAndAKeyWrittenTwiceNoted() {
        Imported imported = read(
                "\uFEFF{%s, \"@type\": \"SoftwareSourceCode\", \"name\": \"a\", \"name\": \"b\",".formatted(CURRENT)
                        + "\"schema:name\": \"c\", \"codeRepository\": \"https://a.example\"}");
        assertThat(software(imported).name()).isEqualTo("a");
        assertThat(told(imported))
                .contains(
                        "name: the key is written twice in one object; the first one is kept",
                        "schema:name: the key is written twice in one object; the first one is kept");
    }

    /** A small valid document with these members more. */
    private static Imported with(String members) {
        return read("""
                {%s, "@type": "SoftwareSourceCode", "name": "Potholes",
                 "codeRepository": "https://git.example.org/potholes", %s}
                """.formatted(CURRENT, members));
    }

    private static Imported read(String document) {
        return CodeMeta.read(document.getBytes(StandardCharsets.UTF_8));
    }

    private static List<Reason> reasons(byte[] file) {
        return CodeMeta.read(file).notes().stream().map(Note::reason).toList();
    }

    private static Software software(Imported imported) {
        return imported.software().orElseThrow();
    }

    private static List<String> told(Imported imported) {
        return imported.notes().stream()
                .filter(note -> note.reason() != Reason.MANDATORY)
                .map(Note::description)
                .toList();
    }
}
