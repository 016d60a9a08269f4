package org.multitude.opendata;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import org.apache.jena.rdf.model.Model;
import org.apache.jena.rdf.model.Resource;
import org.apache.jena.riot.RDFDataMgr;
import org.apache.jena.vocabulary.SKOS;
import org.junit.jupiter.api.Test;
import org.multitude.TestData;
import org.multitude.platform.text.Lang;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

class VocabulariesTest {
    private static final String TABLES = "cat-eu-authority-tables/";

    @Test
    void themesAreTheOfficialOnes() {
        Model model = read(TABLES + "data-theme-skos-ap-act.rdf");

        assertThat(Theme.all()).hasSize(13).allSatisfy(theme -> {
            assertThat(label(model, theme.uri(), "fr")).contains(theme.name(Lang.FR));
            assertThat(label(model, theme.uri(), "en")).contains(theme.name(Lang.EN));
        });
    }

    @Test
    void frequenciesAreTheOfficialOnes() {
        Model model = read(TABLES + "frequencies-skos-ap-act.rdf");

        assertThat(Frequency.all()).allSatisfy(frequency -> {
            assertThat(label(model, frequency.uri(), "fr")).contains(frequency.name(Lang.FR));
            assertThat(label(model, frequency.uri(), "en")).contains(frequency.name(Lang.EN));
        });
    }

    @Test
    void formatsHaveOfficialCodesAndRegisteredMediaTypes() throws Exception {
        List<String> codes = java.nio.file.Files.readAllLines(TestData.need("cat-ch-dcatap/vocabs/file-types.csv"));
        List<String> media = java.nio.file.Files.readAllLines(TestData.need("cat-ch-dcatap/vocabs/media-types.csv"));

        assertThat(FileFormat.all())
                // Parquet entered the table after the copy was made.
                .filteredOn(format -> !format.code().equals("PARQUET"))
                .allSatisfy(format ->
                        assertThat(codes).anyMatch(line -> line.startsWith(FileFormat.uri(format.code()) + ",")));
        assertThat(FileFormat.all())
                // The copy leaves out the types that RFC 2046 itself defines.
                .filteredOn(format -> !List.of("text/plain", "image/jpeg").contains(format.mediaType()))
                .allSatisfy(format -> assertThat(media).anyMatch(line -> line.endsWith("," + format.mediaType())));
    }

    @Test
    void licencesHaveOfficialCodes() throws Exception {
        List<String> authority = java.nio.file.Files.readAllLines(TestData.need("cat-ch-dcatap/vocabs/licenses.csv"));
        JsonNode spdx = JsonMapper.shared()
                .readTree(TestData.need("code-spdx/licenses.json").toFile());

        assertThat(Licence.all()).allSatisfy(licence -> {
            assertThat(authority).anyMatch(line -> line.endsWith("," + licence.uri()));
            assertThat(spdx.path("licenses").valueStream())
                    .anyMatch(one -> one.path("licenseId").asString().equals(licence.code()));
        });
    }

    @Test
    void licencesAreFoundHoweverACatalogueWritesThem() {
        assertThat(Licence.named("https://creativecommons.org/licenses/by/4.0/deed.fr")
                        .map(Licence::code))
                .contains("CC-BY-4.0");
        assertThat(Licence.named("http://publications.europa.eu/resource/authority/licence/CC0")
                        .map(Licence::code))
                .contains("CC0-1.0");
        assertThat(Licence.named("etalab-2.0").map(Licence::code)).contains("etalab-2.0");
        assertThat(Licence.named("https://example.org/own-terms")).isEmpty();
    }

    private static Model read(String path) {
        return RDFDataMgr.loadModel(TestData.need(path).toUri().toString());
    }

    private static Optional<String> label(Model model, String uri, String language) {
        Resource concept = model.getResource(uri);
        return Optional.ofNullable(model.getProperty(concept, SKOS.prefLabel, language))
                .map(statement -> statement.getString());
    }
}
