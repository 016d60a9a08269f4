package org.multitude.opendata;

import static org.assertj.core.api.Assertions.assertThat;
import static org.multitude.opendata.Publishing.bytes;

import java.io.ByteArrayInputStream;
import java.nio.file.Path;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import org.apache.jena.graph.Graph;
import org.apache.jena.rdf.model.Model;
import org.apache.jena.rdf.model.ModelFactory;
import org.apache.jena.rdf.model.Property;
import org.apache.jena.rdf.model.RDFNode;
import org.apache.jena.rdf.model.Resource;
import org.apache.jena.riot.Lang;
import org.apache.jena.riot.RDFDataMgr;
import org.apache.jena.shacl.ShaclValidator;
import org.apache.jena.shacl.Shapes;
import org.apache.jena.shacl.ValidationReport;
import org.apache.jena.shacl.validation.Severity;
import org.apache.jena.vocabulary.DCAT;
import org.apache.jena.vocabulary.DCTerms;
import org.apache.jena.vocabulary.RDF;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.multitude.Answer;
import org.multitude.TestData;
import org.multitude.TestServer;
import org.multitude.platform.text.Sha256;

class CatalogueTest {
    private static final TestServer SERVER = TestServer.shared();
    private static Publishing publishing;
    private static String path = "";

    @BeforeAll
    static void aDataset() {
        publishing = new Publishing(SERVER);
        path = publishing.publish("Adresses « \"décrites\" » <ici>");
        publishing
                .form("Ailleurs décrit")
                .with("address", "https://data.vaubrun.example/a%20b.csv?x=1&y=2")
                .submit();
    }

    static Stream<Arguments> forms() {
        return Stream.of(
                Arguments.of("ttl", "text/turtle", Lang.TURTLE),
                Arguments.of("rdf", "application/rdf+xml", Lang.RDFXML),
                Arguments.of("jsonld", "application/ld+json", Lang.JSONLD11),
                Arguments.of("nt", "application/n-triples", Lang.NTRIPLES));
    }

    @ParameterizedTest
    @MethodSource("forms")
    void aDatasetIsTheSameGraphInEveryForm(String ending, String type, Lang lang) {
        Answer named = SERVER.browser().get(path + "." + ending);
        Answer negotiated = SERVER.browser().get(path, type + ",text/html;q=0.5");

        assertThat(named.header("Content-Type")).startsWith(type);
        assertThat(negotiated.header("Content-Type")).startsWith(type);
        assertThat(negotiated.header("Vary")).contains("Accept");
        Model model = read(named, lang);
        assertThat(model.isIsomorphicWith(read(SERVER.browser().get(path + ".nt"), Lang.NTRIPLES)))
                .isTrue();
        assertThat(model.isIsomorphicWith(read(negotiated, lang))).isTrue();
        assertThat(SERVER.browser()
                        .get(path + "." + ending, Map.of("If-None-Match", named.header("ETag")))
                        .status())
                .isEqualTo(304);
    }

    @Test
    void theFileIsDescribedWithItsHash() {
        Model model = read(SERVER.browser().get(path + ".ttl"), Lang.TURTLE);

        Resource file =
                model.listResourcesWithProperty(RDF.type, DCAT.Distribution).next();
        Resource checksum = file.getPropertyResourceValue(model.createProperty("http://spdx.org/rdf/terms#checksum"));
        assertThat(checksum.getProperty(model.createProperty("http://spdx.org/rdf/terms#checksumValue"))
                        .getString())
                .isEqualTo(HexFormat.of().formatHex(Sha256.of(bytes(Publishing.CSV))));
        String address = file.getPropertyResourceValue(DCAT.downloadURL).getURI();
        assertThat(SERVER.browser()
                        .get(address.replace(SERVER.address().toString(), ""))
                        .text())
                .isEqualTo(Publishing.CSV);
        assertThat(file.getPropertyResourceValue(DCTerms.license).getURI())
                .isEqualTo("http://publications.europa.eu/resource/authority/licence/ETALAB_2_0");
    }

    @ParameterizedTest
    @ValueSource(strings = {"text/html", "*/*", "text/html,application/xhtml+xml,*/*;q=0.8", "text/turtle;q=0.1,*/*"})
    void peopleGetThePage(String accept) {
        assertThat(SERVER.browser().get(path, accept).header("Content-Type")).startsWith("text/html");
    }

    @Test
    void theCatalogueIsReadPageByPageWithoutGapOrRepetition() {
        for (int i = 0; i < 101; i++) {
            publishing
                    .form("Jeu numéro " + i)
                    .with("address", "https://data.vaubrun.example/" + i + ".csv")
                    .submit();
        }
        Model whole = ModelFactory.createDefaultModel();
        String next = "/catalog.nt";
        int pages = 0;
        while (!next.isEmpty()) {
            Model page = read(SERVER.browser().get(next), Lang.NTRIPLES);
            assertThat(page.listResourcesWithProperty(RDF.type, DCAT.Dataset).toList())
                    .hasSizeLessThanOrEqualTo(100)
                    .noneMatch(dataset -> whole.contains(dataset, RDF.type, DCAT.Dataset));
            next =
                    page
                            .listObjectsOfProperty(page.createProperty("http://www.w3.org/ns/hydra/core#next"))
                            .toList()
                            .stream()
                            .map(node -> node.asResource()
                                    .getURI()
                                    .replace(SERVER.address().toString(), ""))
                            .findFirst()
                            .orElse("");
            whole.add(page);
            pages++;
        }
        assertThat(pages).isGreaterThan(1);
        assertThat(whole.listResourcesWithProperty(RDF.type, DCAT.Dataset)
                        .toList()
                        .size())
                .isEqualTo(whole.listObjectsOfProperty(DCAT.dataset).toList().size())
                .isGreaterThan(102);
    }

    @ParameterizedTest
    @ValueSource(strings = {"dcat-ap-SHACL.ttl", "html-shapes.ttl", "html-range.ttl", "html-deprecateduris.ttl"})
    void theCatalogueConformsToTheOfficialShapes(String file) {
        Path shapes = TestData.need("cat-dcat-ap-shapes/3.0.1/shacl/" + file);
        conforms(whole(RDFDataMgr.loadModel(shapes.toUri().toString())).getGraph());
    }

    /** The published file refers to property shapes that it does not hold; without them the others can be applied. */
    private static Model whole(Model shapes) {
        Property property = shapes.createProperty("http://www.w3.org/ns/shacl#property");
        Property path = shapes.createProperty("http://www.w3.org/ns/shacl#path");
        shapes.listStatements(null, property, (RDFNode) null).toList().stream()
                .filter(statement -> !statement.getResource().hasProperty(path))
                .forEach(shapes::remove);
        return shapes;
    }

    @Test
    void theCatalogueConformsToOurOwnShapes() {
        conforms(RDFDataMgr.loadGraph(Objects.requireNonNull(CatalogueTest.class.getResource("/opendata/shapes.ttl"))
                .toString()));
    }

    private static void conforms(Graph shapes) {
        // What other tests brought in is as valid as its source.
        Graph data = read(SERVER.browser().get(path + ".ttl"), Lang.TURTLE)
                .add(read(SERVER.browser().get("/data/ailleurs-decrit.ttl"), Lang.TURTLE))
                .getGraph();
        ValidationReport report = ShaclValidator.get().validate(Shapes.parse(shapes), data);

        List<String> violations = report.getEntries().stream()
                .filter(entry -> entry.severity().equals(Severity.Violation))
                .map(entry ->
                        entry.focusNode() + " " + entry.resultPath() + ": " + entry.message() + " " + entry.value())
                .distinct()
                .toList();
        assertThat(violations).isEmpty();
    }

    private static Model read(Answer answer, Lang lang) {
        Model model = ModelFactory.createDefaultModel();
        RDFDataMgr.read(model, new ByteArrayInputStream(answer.bytes()), lang);
        return model;
    }
}
