package org.multitude.opendata;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.apache.jena.irix.IRIProvider;
import org.apache.jena.irix.SystemIRIx;
import org.apache.jena.riot.RDFDataMgr;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.multitude.Answer;
import org.multitude.Imported;
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
import org.multitude.platform.text.Slug;
import org.springframework.jdbc.core.simple.JdbcClient;

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
    void datasetsOfTheSameTitleEachHaveAnAddress() throws IOException {
        String title = "Titre de " + UUID.randomUUID();
        StringBuilder text = new StringBuilder(PREFIXES);
        for (int i = 0; i < 150; i++) {
            text.append(
                    "<https://data.example/%s/%d> a dcat:Dataset ; dct:title \"%s\" ; dct:publisher [ foaf:name \"Ville\" ] .%n"
                            .formatted(title.replace(' ', '-'), i, title));
        }
        assertThat(bringIn(write("same.ttl", text.toString()), Optional.empty()).imported())
                .isEqualTo(150);
        List<String> slugs = SERVER.bean(JdbcClient.class)
                .sql("select slug from commons.entry where title = :title")
                .param("title", title)
                .query((row, number) -> row.getString("slug"))
                .list();
        String base = Slug.of(title).text();
        assertThat(slugs).hasSize(150).doesNotHaveDuplicates().contains(base, base + "-2", base + "-9");
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
                .isInstanceOf(UnreadableSource.class)
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

    @Test
    void whatTheSourceChangesIsTakenOverUnlessItsPeopleDescribeItHere() throws Exception {
        String id = "https://data.example/" + UUID.randomUUID();
        String source = PREFIXES + """
                <%1$s> a dcat:Dataset ; dct:title "%2$s"@fr ; dct:publisher [ foaf:name "Ville de %1$s" ] ;
                  <https://autre.example/vocabulaire> "mot"@rm, [ <https://autre.example/sans> <%1$s> ] ;
                  dcat:distribution <%1$s/a>%3$s .
                <%1$s/a> a dcat:Distribution ; dct:title "%2$s" ; dcat:downloadURL <https://data.example/a.csv> .
                <%1$s/b> a dcat:Distribution ; dcat:accessURL <https://data.example/b> .
                """;
        Path file = write("a.ttl", source.formatted(id, "Avant", ", <" + id + "/b>"));
        assertThat(bringIn(file, Optional.empty()).imported()).isEqualTo(1);
        assertThat(bringIn(file, Optional.empty()).known()).isEqualTo(1);

        write("a.ttl", source.formatted(id, "Après", ""));
        assertThat(Imported.rehearsed(
                                SERVER,
                                importing -> SERVER.bean(ImportDcat.class)
                                        .bringIn(file.toString(), Optional.empty(), importing))
                        .updated())
                .isEqualTo(1);
        assertThat(bringIn(file, Optional.empty()).updated()).isEqualTo(1);
        String address = address(id);
        Answer page = SERVER.browser().get(address);
        assertThat(page.find("h1").text()).isEqualTo("Après");
        assertThat(page.words()).contains("mis à jour", "ne signale plus");
        assertThat(page.page().select("a[href='https://data.example/b']")).isEmpty();
        assertThat(page.page().select("a[href='https://data.example/a.csv']")).isNotEmpty();
        assertThat(new RoundTrip(SERVER, RDFDataMgr.loadModel(file.toUri().toString())).differences())
                .isEmpty();
        assertThat(SERVER.browser().get(address + "/source").text()).contains("\"mot\"@rm");

        SERVER.bean(DatasetStore.class)
                .describedHere(SERVER.bean(Datasets.class)
                        .at(address.substring(address.lastIndexOf('/') + 1))
                        .entry()
                        .id());
        write("a.ttl", source.formatted(id, "Plus tard", ""));
        ImportReport kept = bringIn(file, Optional.empty());
        assertThat(kept.known()).isEqualTo(1);
        assertThat(kept.losses().first()).anyMatch(loss -> loss.reason().contains("its people describe it here"));
        assertThat(SERVER.browser().get(address).find("h1").text()).isEqualTo("Après");
    }

    @Test
    void aDatasetOfTooManyTriplesIsRefusedInASentenceAndTheOthersAreBroughtIn() throws IOException {
        String base = "https://data.example/" + UUID.randomUUID();
        StringBuilder words = new StringBuilder();
        for (int i = 0; i < 50_000; i++) {
            words.append(i == 0 ? "" : ", ").append("\"mot ").append(i).append('"');
        }
        String dataset = "<%s/%s> a dcat:Dataset ; dct:title \"Mots\" ; dcat:keyword %s ;"
                + " dct:publisher [ foaf:name \"Ville de mots\" ] .\n";
        Path file = write(
                "words.ttl",
                PREFIXES
                        + dataset.formatted(base, "many", words)
                        + dataset.formatted(base, "few", words.substring(0, words.indexOf("\"mot 600\"") - 2)));

        ImportReport report = bringIn(file, Optional.empty());
        assertThat(report.imported()).isEqualTo(1);
        assertThat(report.bad().first())
                .singleElement()
                .extracting(Problem::reason)
                .isEqualTo("its description has more than 20,000 triples, too many for one dataset");
        assertThat(report.losses().first())
                .extracting(Problem::reason)
                .containsExactly("of its 600 keywords the first 500 are shown");
    }

    @Test
    void whatNoTripleMayHoldIsMendedAndSaid() throws IOException {
        String base = "https://data.example/" + UUID.randomUUID();
        Path file = write("a.rdf", """
                <rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#"
                  xmlns:dcat="http://www.w3.org/ns/dcat#" xmlns:dct="http://purl.org/dc/terms/"
                  xmlns:foaf="http://xmlns.com/foaf/0.1/">
                  <dcat:Dataset rdf:about="%s">
                    <dct:title xml:lang="de_CH">Bäume</dct:title>
                    <dct:publisher><foaf:Agent><foaf:name>Ville</foaf:name></foaf:Agent></dct:publisher>
                    <dcat:landingPage rdf:resource="http://data.example/a b"/>
                  </dcat:Dataset>
                  <dcat:Catalog rdf:about="%s/catalogue"><dct:title>Catalogue</dct:title></dcat:Catalog>
                </rdf:RDF>
                """.formatted(base, base));

        ImportReport report = bringIn(file, Optional.empty());
        assertThat(report.imported()).isEqualTo(1);
        assertThat(report.losses().first())
                .extracting(Problem::reason)
                .hasSize(3)
                .anyMatch(reason -> reason.contains("is kept as de-CH"))
                .contains(
                        "its address <http://data.example/a b> is kept as http://data.example/a%20b",
                        "no dataset leads to it: what is said of it is not kept");
        assertThat(SERVER.browser().get(address(base) + "/source").text())
                .contains("\"Bäume\"@de-", "<http://data.example/a%20b>");
    }

    private static String address(String identifier) {
        return SERVER.bean(Datasets.class)
                .byIds(List.of(Sources.of(SERVER, identifier).orElseThrow().dataset()))
                .getFirst()
                .entry()
                .address();
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
