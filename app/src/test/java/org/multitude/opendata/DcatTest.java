package org.multitude.opendata;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.apache.jena.rdf.model.Model;
import org.apache.jena.rdf.model.ModelFactory;
import org.apache.jena.riot.Lang;
import org.apache.jena.riot.RDFDataMgr;
import org.apache.jena.shacl.ShaclValidator;
import org.apache.jena.shacl.Shapes;
import org.apache.jena.vocabulary.DCAT;
import org.apache.jena.vocabulary.DCTerms;
import org.apache.jena.vocabulary.RDF;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.multitude.Answer;
import org.multitude.TestData;
import org.multitude.TestServer;

class DcatTest {
    private static final Path SMALL = Path.of("src/test/resources/opendata/catalogue.ttl");

    private final TestServer server = TestServer.shared();
    private final ImportDcat importDcat = server.bean(ImportDcat.class);

    @Test
    void aCatalogueIsBroughtInOnceAndWhatCouldNotBeTakenIsListed() {
        ImportDcat.Report first = importDcat.run(SMALL, Optional.empty(), (done, all) -> {});
        ImportDcat.Report second = importDcat.run(SMALL, Optional.empty(), (done, all) -> {});

        assertThat(first.found()).isEqualTo(3);
        assertThat(first.brought() + first.known()).isEqualTo(2);
        assertThat(first.problems())
                .anyMatch(problem -> problem.contains("sans-titre") && problem.contains("no title"))
                .anyMatch(problem -> problem.contains("arbres") && problem.contains("no web address"));
        assertThat(second.brought()).isZero();
        assertThat(second.known()).isEqualTo(2);
    }

    @ParameterizedTest
    @CsvSource({
        "ttl, text/turtle, TURTLE",
        "rdf, application/rdf+xml, RDF/XML",
        "jsonld, application/ld+json, JSON-LD 1.1",
        "nt, application/n-triples, N-Triples"
    })
    void aDatasetIsGivenInEverySyntaxByEndingAndByWhatTheReaderAccepts(String ending, String type, String name) {
        importDcat.run(SMALL, Optional.empty(), (done, all) -> {});

        Answer byEnding = server.browser().get("/data/bancs-publics." + ending);
        Answer byAccept = server.browser().get("/data/bancs-publics", type);

        assertThat(byEnding.status()).as(byEnding.text()).isEqualTo(200);
        assertThat(byEnding.header("Content-Type")).startsWith(type);
        assertThat(byAccept.header("Content-Type")).startsWith(type);
        Model model = ModelFactory.createDefaultModel();
        RDFDataMgr.read(
                model, new ByteArrayInputStream(byAccept.bytes()), name.equals("TURTLE") ? Lang.TURTLE : lang(ending));
        assertThat(model.listSubjectsWithProperty(RDF.type, DCAT.Dataset).toList())
                .hasSize(1);
        assertThat(model.listObjectsOfProperty(DCTerms.title).toList()).isNotEmpty();
    }

    @Test
    void theCatalogueIsValidDcatAp() {
        importDcat.run(SMALL, Optional.empty(), (done, all) -> {});
        Path shapes = TestData.need("cat-dcat-ap-shapes/3.0.1/shacl");

        Model catalogue = ModelFactory.createDefaultModel();
        RDFDataMgr.read(
                catalogue,
                new ByteArrayInputStream(server.browser().get("/catalog.ttl").bytes()),
                Lang.TURTLE);

        assertThat(violations(catalogue, shapes)).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "cat-it-dcatap/examples/catalog_dati_unibo.rdf",
                "cat-ch-dcatap/samples/dcatap-ch_catalog.ttl",
                "cat-de-dcatap/testcases/dashboard/destatis-catalog-original-input.rdf"
            })
    void aRealCatalogueIsBroughtInWhole(String path) {
        Path file = TestData.need(path);

        ImportDcat.Report report = importDcat.run(file, Optional.of("Organisme inconnu"), (done, all) -> {});

        assertThat(report.found()).isPositive();
        assertThat(report.brought() + report.known()).isEqualTo(report.found());
    }

    @Test
    void anUnreadableFileBringsInNothingAndSaysWhy() throws IOException {
        Path folder = TestServer.freshDirectory();
        Path broken = Files.writeString(folder.resolve("broken.ttl"), "<a> <b> \"unfinished", StandardCharsets.UTF_8);
        Path other = Files.writeString(folder.resolve("catalogue.docx"), "x", StandardCharsets.UTF_8);
        Path empty = Files.writeString(folder.resolve("empty.ttl"), "", StandardCharsets.UTF_8);
        Path remote = Files.writeString(
                folder.resolve("remote.jsonld"),
                "{\"@context\": \"https://example.org/context.jsonld\", \"@id\": \"https://example.org/x\"}",
                StandardCharsets.UTF_8);

        for (Path file : List.of(broken, other, empty, remote, folder.resolve("absent.ttl"))) {
            assertThatThrownBy(() -> importDcat.run(file, Optional.empty(), (done, all) -> {}))
                    .as(file.toString())
                    .isInstanceOf(ImportDcat.Unreadable.class)
                    .hasMessageContaining(file.getFileName().toString());
        }
    }

    private static List<String> violations(Model data, Path folder) {
        List<String> all = new ArrayList<>();
        try (var files = Files.list(folder)) {
            files.filter(file -> file.getFileName().toString().matches("html-(shapes|range)\\.ttl"))
                    .sorted()
                    .forEach(file -> {
                        Model shapes = ModelFactory.createDefaultModel();
                        RDFDataMgr.read(shapes, file.toUri().toString());
                        // The shapes name the profile itself as a web document to fetch; nothing is fetched here.
                        shapes.removeAll(null, org.apache.jena.vocabulary.OWL.imports, null);
                        ShaclValidator.get()
                                .validate(Shapes.parse(shapes), data.getGraph())
                                .getEntries()
                                .forEach(entry -> {
                                    if (entry.severity().level().getLocalName().equals("Violation")) {
                                        all.add(file.getFileName() + " " + entry.focusNode() + " " + entry.resultPath()
                                                + " " + entry.message());
                                    }
                                });
                    });
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
        return all;
    }

    private static Lang lang(String ending) {
        return switch (ending) {
            case "rdf" -> Lang.RDFXML;
            case "jsonld" -> Lang.JSONLD11;
            default -> Lang.NTRIPLES;
        };
    }
}
