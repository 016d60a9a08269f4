package org.multitudelibs.publiccode;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** The lists shipped with the library against the collected copies of their sources. */
class ListsTest {

    @Test
    void thereAre106CategoriesAnd24Scopes() {
        assertThat(Resources.words("categories.txt")).hasSize(106);
        assertThat(Resources.words("scopes.txt")).hasSize(24);
    }

    @Test
    void theFixtureWithEveryCategoryButOtherHoldsOurs() {
        Path fixture = data("code-publiccode-tests", 105).resolve("v0/valid/valid.yml");
        List<String> written = Publiccode.read(TestData.bytes(fixture))
                .software()
                .orElseThrow()
                .categories();
        assertThat(Stream.concat(written.stream(), Stream.of("other")))
                .containsExactlyInAnyOrderElementsOf(Resources.words("categories.txt"));
    }

    @Test
    void countriesAreThoseOfTheCollectedTable() {
        Path table = data("tab-country-codes", 249).resolve("data/country-codes.csv");
        List<String> lines = TestData.lines(table);
        int column = List.of(lines.getFirst().split(",", -1)).indexOf("ISO3166-1-Alpha-2");
        assertThat(column).isPositive();
        List<String> unknown = lines.stream()
                .skip(1)
                .map(line -> line.split(",(?=(?:[^\"]*\"[^\"]*\")*[^\"]*$)", -1))
                .filter(cells -> cells.length > column)
                .map(cells -> cells[column])
                .filter(code -> Pattern.matches("[A-Z]{2}", code))
                .filter(code -> !Vocabulary.isCountry(code))
                .toList();
        assertThat(unknown).isEmpty();
    }

    private static Path data(String name, int cases) {
        Optional<Path> folder = TestData.folder(name);
        assumeTrue(folder.isPresent(), cases + " cases skipped: " + name + " is not there");
        return folder.orElseThrow();
    }
}
