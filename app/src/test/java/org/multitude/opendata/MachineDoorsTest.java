package org.multitude.opendata;

import static org.assertj.core.api.Assertions.assertThat;

import com.networknt.schema.Schema;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.StreamSupport;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.parser.Parser;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.multitude.TestData;
import org.multitude.TestServer;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

class MachineDoorsTest {
    private static final TestServer SERVER = TestServer.shared();
    private static Publishing publishing;
    private static String path = "";

    @BeforeAll
    static void publish() {
        publishing = new Publishing(SERVER);
        path = publishing.publish("Adresses </script><b>pour tous");
    }

    @Test
    void theWholeCatalogueIsGivenInDcatUs() throws IOException {
        JsonNode catalogue = SERVER.browser().get("/data.json").json();

        assertThat(catalogue.path("conformsTo").asString()).isEqualTo("https://project-open-data.cio.gov/v1.1/schema");
        JsonNode ours = StreamSupport.stream(catalogue.path("dataset").spliterator(), false)
                .filter(dataset -> dataset.path("landingPage").asString("").equals(SERVER.address() + path))
                .findFirst()
                .orElseThrow();
        assertThat(ours.path("keyword").toString()).contains("adresses");
        assertThat(ours.path("distribution").path(0).path("mediaType").asString())
                .isEqualTo("text/csv");
        assertThat(ours.path("accrualPeriodicity").asString()).isEqualTo("R/P1W");
        Path schema = TestData.need("cat-us-data-json/schemas/dcatus1.1/non-federal_dataset.json");
        Schema compiled = SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12)
                .getSchema(Files.readString(schema));
        assertThat(compiled.validate(ours)).isEmpty();
    }

    @Test
    void publicPagesAreInTheSitemapThatRobotsAreToldOf() {
        assertThat(SERVER.browser().get("/robots.txt").text())
                .contains("Sitemap: " + SERVER.address() + "/sitemap.xml");
        Document index = xml("/sitemap.xml");
        List<String> files = index.select("sitemap > loc").eachText();
        assertThat(files).contains(SERVER.address() + "/sitemap-data.xml");
        List<String> pages = files.stream()
                .map(file -> file.replace(SERVER.address().toString(), ""))
                .flatMap(file -> xml(file).select("url > loc").eachText().stream())
                .toList();
        assertThat(pages)
                .doesNotHaveDuplicates()
                .contains(SERVER.address() + path, SERVER.address() + publishing.body.address())
                .noneMatch(page -> page.contains("/people/"));
        assertThat(SERVER.browser().get("/sitemap-people.xml").status()).isEqualTo(404);
    }

    @Test
    void pagesSayWhatTheyAreAboutInTheWordsOfSchemaOrg() {
        JsonNode dataset = linkedData(path);
        assertThat(dataset.path("@type").asString()).isEqualTo("Dataset");
        assertThat(dataset.path("name").asString()).isEqualTo("Adresses </script><b>pour tous");
        assertThat(dataset.path("description").asString()).hasSizeGreaterThan(50);
        assertThat(dataset.path("distribution").path(0).path("contentUrl").asString())
                .startsWith(SERVER.address() + path);
        JsonNode organization = linkedData(publishing.body.address());
        assertThat(organization.path("@type").asString()).isEqualTo("GovernmentOrganization");
        assertThat(organization.path("name").asString()).isEqualTo(publishing.body.name());
    }

    private static JsonNode linkedData(String page) {
        return JsonMapper.shared()
                .readTree(SERVER.browser()
                        .get(page)
                        .find("script[type='application/ld+json']")
                        .data());
    }

    private static Document xml(String file) {
        return Jsoup.parse(SERVER.browser().get(file).text(), "", Parser.xmlParser());
    }
}
