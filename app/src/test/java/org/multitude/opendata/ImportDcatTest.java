package org.multitude.opendata;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.UUID;
import org.apache.jena.irix.IRIProvider;
import org.apache.jena.irix.SystemIRIx;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.multitude.Answer;
import org.multitude.Imported;
import org.multitude.TestData;
import org.multitude.TestServer;
import org.multitude.commons.CommonsEntry;
import org.multitude.commons.Register;
import org.multitude.identity.CreateOrganization;
import org.multitude.identity.Organization;
import org.multitude.identity.OrganizationType;
import org.multitude.identity.Organizations;
import org.multitude.platform.imports.ImportReport;
import org.multitude.platform.imports.Problem;
import org.multitude.platform.imports.UnreadableSource;
import org.multitude.platform.text.Prose;

class ImportDcatTest {
    private static final TestServer SERVER = TestServer.shared();
    private static final String PREFIXES = """
            @prefix dcat: <http://www.w3.org/ns/dcat#> .
            @prefix dct: <http://purl.org/dc/terms/> .
            @prefix foaf: <http://xmlns.com/foaf/0.1/> .
            """;

    @TempDir
    private Path folder;

    @Test
    void aDatasetIsBroughtInWithItsPublisherAndFiles() throws IOException {
        String id = "https://data.example/" + UUID.randomUUID();
        Path file = write("catalogue.ttl", PREFIXES + """
                <%s> a dcat:Dataset ; dct:title "Arbres de Vaubrun"@fr, "Trees of Vaubrun"@en ;
                  dct:description "Tous les arbres. <script>alert(1)</script>"@fr ;
                  dct:publisher [ a foaf:Agent ; foaf:name "Jardins de %s" ] ;
                  dct:accrualPeriodicity <http://publications.europa.eu/resource/authority/frequency/ANNUAL> ;
                  dcat:theme <http://publications.europa.eu/resource/authority/data-theme/ENVI> ;
                  dct:issued "2020-02-30" ; dct:modified "2024-05-06T07:08:09" ;
                  dcat:distribution [ a dcat:Distribution ; dct:title "Arbres" ;
                    dcat:downloadURL <https://data.example/arbres.csv> ; dct:format "CSV" ;
                    dct:license <https://creativecommons.org/licenses/by/4.0/> ; dcat:byteSize 1234 ] ,
                    [ a dcat:Distribution ; dcat:accessURL <javascript:alert(1)> ] .
                """.formatted(id, id));

        ImportReport report = bringIn(file, Optional.empty());
        assertThat(report.imported()).isEqualTo(1);
        assertThat(report.bad().first()).isEmpty();
        assertThat(report.losses().first()).extracting(Problem::reason).anyMatch(loss -> loss.contains("2020-02-30"));
        SERVER.caughtUp();
        Answer page = SERVER.browser()
                .follow(SERVER.browser().get("/data").find(".hits h2 a").attr("href"));
        assertThat(page.words())
                .contains("Arbres de Vaubrun", "<script>alert(1)</script>", "CC BY 4.0", "annuel", "Environnement")
                .contains("À vérifier", "6 mai 2024", "chez data.example", "repris");
        assertThat(page.page().select("a[href^=javascript]")).isEmpty();

        assertThat(bringIn(file, Optional.empty()).known()).isEqualTo(1);
    }

    @Test
    void badDatasetsAreListedAndTheOthersBroughtIn() throws IOException {
        String base = "https://data.example/" + UUID.randomUUID();
        Path file = write("catalogue.ttl", PREFIXES + """
                <%1$s/a> a dcat:Dataset ; dct:title "Sans éditeur" .
                <%1$s/b> a dcat:Dataset ; dct:publisher [ foaf:name "Ville" ] .
                [] a dcat:Dataset ; dct:title "Sans adresse" ; dct:publisher [ foaf:name "Ville" ] .
                <%1$s/d> a dcat:Dataset ; dct:title "Bon" ; dct:publisher [ foaf:name "Ville de %1$s" ] .
                """.formatted(base));

        ImportReport report = bringIn(file, Optional.empty());
        assertThat(report.imported()).isEqualTo(1);
        assertThat(report.bad().first())
                .extracting(Problem::reason)
                .containsExactlyInAnyOrder(
                        "its publisher is not said: name a body with --body",
                        "it has no title",
                        "it has neither an address nor a dct:identifier");
        ImportReport again = bringIn(file, Optional.of(unclaimed("Ville nommée")));
        assertThat(again.imported()).isEqualTo(1);
        assertThat(again.known()).isEqualTo(1);
    }

    @Test
    void aBodyWhosePeopleAreHereIsGivenNothingUnlessTheImportNamesIt() throws IOException {
        Publishing here = new Publishing(SERVER);
        String base = "https://data.example/" + UUID.randomUUID();
        String catalogue = PREFIXES + """
                <%1$s/1> a dcat:Dataset ; dct:title "Un" ; dct:publisher [ foaf:name "%2$s" ] .
                <%1$s/2> a dcat:Dataset ; dct:title "Deux" ; dct:publisher [ foaf:name "%2$s" ] .
                """.formatted(base, here.body.name());

        ImportReport report = bringIn(write("a.ttl", catalogue), Optional.empty());
        assertThat(report.imported()).isEqualTo(2);
        assertThat(report.losses().first())
                .extracting(Problem::reason)
                .singleElement()
                .asString()
                .contains("has its people here", "--body " + here.body.slug());
        assertThat(SERVER.bean(Register.class).ofBody(here.body.id(), 10)).isEmpty();
        Organization other =
                SERVER.bean(Organizations.class).bySlug(here.body.slug() + "-2").orElseThrow();
        assertThat(other.claimed()).isFalse();
        assertThat(other.name()).isEqualTo(here.body.name());
        assertThat(SERVER.bean(Register.class).ofBody(other.id(), 10))
                .extracting(CommonsEntry::title)
                .containsExactlyInAnyOrder("Un", "Deux");

        String more = catalogue
                + "<%s/3> a dcat:Dataset ; dct:title \"Trois\" ; dct:publisher [ foaf:name \"%s\" ] ."
                        .formatted(base, here.body.name());
        ImportReport named =
                bringIn(write("b.ttl", more), Optional.of(here.body.slug().text()));
        assertThat(named.known()).isEqualTo(2);
        assertThat(named.losses().first()).isEmpty();
        assertThat(SERVER.bean(Register.class).ofBody(here.body.id(), 10))
                .extracting(CommonsEntry::title)
                .containsExactly("Trois");
        assertThatThrownBy(() -> bringIn(write("c.ttl", more), Optional.of("nulle-part")))
                .isInstanceOf(NoSuchBody.class)
                .hasMessageContaining("/organizations/nulle-part");
    }

    @Test
    void aBadAddressIsLetThroughInACatalogueOnly() throws IOException {
        IRIProvider strict = SystemIRIx.getProvider();
        String base = "https://data.example/" + UUID.randomUUID();
        bringIn(write("a.rdf", """
                        <rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#"
                          xmlns:dcat="http://www.w3.org/ns/dcat#" xmlns:dct="http://purl.org/dc/terms/"
                          xmlns:foaf="http://xmlns.com/foaf/0.1/">
                          <dcat:Dataset rdf:about="%s">
                            <dct:title>Adresse fautive</dct:title>
                            <dct:publisher><foaf:Agent><foaf:name>Ville</foaf:name></foaf:Agent></dct:publisher>
                            <dcat:landingPage rdf:resource="http://a b c/"/>
                          </dcat:Dataset>
                        </rdf:RDF>
                        """.formatted(base)), Optional.empty());

        assertThat(SystemIRIx.getProvider()).isSameAs(strict);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '^',
            value = {
                "broken.ttl|<a> <b> . oops|line",
                "page.html|<!DOCTYPE html><p>404</p>|no catalogue",
                "remote.jsonld|{\"@context\":\"https://example.org/c.jsonld\",\"@id\":\"x\"}|not fetched",
                "empty.ttl| # nothing|describes no dataset",
                "xxe.rdf|<?xml version=\"1.0\"?><!DOCTYPE a [<!ENTITY e SYSTEM \"file:///etc/passwd\">]><a>&e;</a>|no catalogue"
            })
    void whatCannotBeReadIsRefusedWhole(String name, String content, String says) throws IOException {
        Path file = write(name, content);

        assertThatThrownBy(() -> bringIn(file, Optional.empty()))
                .isInstanceOf(UnreadableSource.class)
                .hasMessageContaining(says);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "cat-ch-dcatap/samples/dcatap-ch_catalog.ttl",
                "cat-it-dcatap/examples/catalog_dati_unibo.rdf",
                "cat-de-dcatap/testcases/dashboard/destatis-catalog-original-input.rdf",
                "cat-de-dcatap/examples/catalog-endpoint.rdf",
                "cat-no-dcatap/catalog_1.ttl"
            })
    void realCataloguesAreBroughtInOnceAndGivenBack(String catalogue) {
        Path file = TestData.need(catalogue);

        String body = unclaimed("Organisme d’essai");
        ImportReport report = bringIn(file, Optional.of(body));
        assertThat(report.imported()).isPositive();
        assertThat(report.imported() + report.bad().count()).isEqualTo(report.found());
        ImportReport again = bringIn(file, Optional.of(body));
        assertThat(again.imported()).isZero();
        assertThat(again.known()).isEqualTo(report.imported());
        for (String ending : new String[] {"ttl", "rdf", "jsonld", "nt"}) {
            assertThat(SERVER.browser().get("/catalog." + ending).status()).isEqualTo(200);
        }
    }

    /** Enters a body without people and says the end of its address. */
    private static String unclaimed(String name) {
        return SERVER.bean(CreateOrganization.class)
                .unclaimed(new CreateOrganization.Description(
                        name, OrganizationType.PUBLIC_AGENCY, Prose.of(""), Optional.empty()))
                .slug()
                .text();
    }

    private Path write(String name, String content) throws IOException {
        return Files.writeString(folder.resolve(name), content);
    }

    private static ImportReport bringIn(Path file, Optional<String> body) {
        return Imported.into(
                SERVER, importing -> SERVER.bean(ImportDcat.class).bringIn(file.toString(), body, importing));
    }
}
