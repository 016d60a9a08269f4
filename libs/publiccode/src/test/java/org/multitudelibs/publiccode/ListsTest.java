package org.multitudelibs.publiccode;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
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

    @Test
    void everyLanguageOfIso6391IsInTheRegistry() {
        assertThat(Locale.getISOLanguages()).hasSizeGreaterThan(180).allMatch(LanguageTags::isValid);
    }

    /** The table of the European Union writes codes of ISO 639-2 and 639-3; those with two letters in BCP 47 are set aside. */
    @Test
    void languagesOfTheEuropeanTableAreInTheRegistry() {
        Path table = data("cat-fr-plume-vocab", 282).resolve("vocabularies/eu_language.ttl");
        Set<String> shorter = Arrays.stream(Locale.getISOLanguages())
                .map(code -> Locale.of(code).getISO3Language())
                .collect(Collectors.toSet());
        List<String> codes = TestData.lines(table).stream()
                .flatMap(line -> Pattern.compile("authority/language/([A-Z]{3})> a ")
                        .matcher(line)
                        .results())
                .map(match -> match.group(1).toLowerCase(Locale.ROOT))
                .filter(code -> !shorter.contains(code))
                .toList();
        assertThat(codes).hasSizeGreaterThan(200).doesNotHaveDuplicates();
        assertThat(codes.stream().filter(code -> !LanguageTags.isValid(code)).toList())
                .as("sh and mo in BCP 47")
                .isSubsetOf("hbs", "mol");
    }

    private static Path data(String name, int cases) {
        Optional<Path> folder = TestData.folder(name);
        assumeTrue(folder.isPresent(), cases + " cases skipped: " + name + " is not there");
        return folder.orElseThrow();
    }
}
