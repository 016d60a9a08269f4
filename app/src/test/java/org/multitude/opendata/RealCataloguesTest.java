package org.multitude.opendata;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import org.apache.jena.rdf.model.Model;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestMethodOrder;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.multitude.Imported;
import org.multitude.TestData;
import org.multitude.TestServer;
import org.multitude.Verification;
import org.multitude.identity.CreateOrganization;
import org.multitude.identity.OrganizationType;
import org.multitude.platform.imports.ImportReport;
import org.multitude.platform.text.Prose;

/** Real catalogues, on a server of their own: brought in once, given back whole, and what is shown agrees with the record. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class RealCataloguesTest {
    private TestServer server;

    @BeforeAll
    void start() {
        server = TestServer.start(TestServer.freshDirectory(), Map.of());
        server.claim();
    }

    @AfterAll
    void stop() {
        server.close();
    }

    @Order(1)
    @ParameterizedTest
    @ValueSource(
            strings = {
                "cat-ch-dcatap/samples/dcatap-ch_catalog.ttl",
                "cat-it-dcatap/examples/catalog_dati_unibo.rdf",
                "cat-de-dcatap/testcases/dashboard/destatis-catalog-original-input.rdf",
                "cat-de-dcatap/testcases/dashboard/brandenburg-catalog-original-input.ttl",
                "cat-de-dcatap/examples/catalog-endpoint.rdf",
                "cat-no-dcatap/catalog_1.ttl",
                "cat-no-dcatap/all_catalogs.ttl"
            })
    void aCatalogueIsBroughtInOnceAndGivenBackWhole(String catalogue) {
        Path file = TestData.need(catalogue);

        String body = unclaimed("Organisme d’essai");
        ImportReport report = dcat(file, body);
        Model model = RoundTrip.read(file);
        assertThat(report.found()).isEqualTo(RoundTrip.datasets(model).size());
        assertThat(report.imported()
                        + report.known()
                        + report.updated()
                        + report.bad().count())
                .isEqualTo(report.found());
        assertThat(report.imported()).isPositive();
        ImportReport again = dcat(file, body);
        assertThat(again.imported()).isZero();
        assertThat(again.updated()).isZero();
        assertThat(again.known()).isEqualTo(report.found() - report.bad().count());
        assertThat(new RoundTrip(server, model).differences()).isEmpty();
    }

    @Order(2)
    @ParameterizedTest
    @CsvSource({"cat-br-ckan/package_search_0-399.json.gz, 400, 390", "cat-ee-jkan/datasets.jsonl, 603, 400"})
    void packagesAreBroughtInOnce(String source, int found, int atLeast) {
        Path file = TestData.need(source);

        ImportReport report = ckan(file);
        assertThat(report.found()).isEqualTo(found);
        assertThat(report.imported() + report.bad().count()).isEqualTo(found);
        assertThat(report.imported()).as(report.bad().first().toString()).isGreaterThan(atLeast);
        ImportReport again = ckan(file);
        assertThat(again.known()).isEqualTo(report.imported());
        assertThat(again.updated()).isZero();
    }

    @Order(3)
    @Test
    void whatIsShownAgreesWithTheRecord() throws Exception {
        assertThat(Verification.findings(server)).isEmpty();
        for (String ending : new String[] {"ttl", "rdf", "jsonld", "nt"}) {
            assertThat(server.browser().get("/catalog." + ending).status()).isEqualTo(200);
        }
        assertThat(server.browser().get("/data.json").json().path("dataset").isArray())
                .isTrue();
    }

    private ImportReport dcat(Path file, String body) {
        return Imported.into(
                server,
                importing -> server.bean(ImportDcat.class).bringIn(file.toString(), Optional.of(body), importing));
    }

    private ImportReport ckan(Path file) {
        return Imported.into(
                server,
                importing -> server.bean(ImportCkan.class).bringIn(file.toString(), Optional.empty(), importing));
    }

    /** Enters a body without people and says the end of its address. */
    private String unclaimed(String name) {
        return server.bean(CreateOrganization.class)
                .unclaimed(new CreateOrganization.Description(
                        name, OrganizationType.PUBLIC_AGENCY, Prose.of(""), Optional.empty()))
                .slug()
                .text();
    }
}
