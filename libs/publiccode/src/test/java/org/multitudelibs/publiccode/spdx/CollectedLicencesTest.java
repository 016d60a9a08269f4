package org.multitudelibs.publiccode.spdx;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import org.multitudelibs.publiccode.TestData;

/** The texts of the list, and the collected projects with the licence that the reference finds in each. */
class CollectedLicencesTest {
    private static final Map<String, String> OTHERWISE = Map.of(
            // The reference knows some forty licences; these three are in the SPDX list.
            "cc-by-nc-sa", "cc-by-nc-sa-4.0",
            "cc-by-nd", "cc-by-nd-4.0",
            "pixar-modified-apache", "pixar",
            // An empty file says nothing, where the reference says that its licence is another one.
            "case-sensitive", "none");

    /** The list has a template for each of these that its own text does not follow, by a word or a few. */
    private static final Set<String> LIKE_THEMSELVES =
            Set.of("CECILL-2.1", "Interbase-1.0", "NASA-1.3", "OCLC-2.0", "Python-2.0.1", "RSCPL");

    @Test
    void everyProjectHasTheLicenceThatTheReferenceFinds() {
        Optional<Path> folder = TestData.folder("code-licences");
        assumeTrue(folder.isPresent(), "48 cases skipped: code-licences is not there");
        Map<String, String> differing = new TreeMap<>();
        List<String> rows = TestData.lines(folder.orElseThrow().resolve("expected.tsv")).stream()
                .skip(1)
                .toList();
        assertThat(rows).hasSize(48);
        for (String row : rows) {
            String[] cells = row.split("\t", -1);
            LicencesFound found = Licences.in(files(folder.orElseThrow().resolve(cells[0])));
            // None of the projects has an exception.
            assertThat(found.additions()).as(cells[0]).isEmpty();
            if (!agrees(found, cells[1])) {
                differing.put(cells[0], inWords(found));
            }
        }
        assertThat(differing).isEqualTo(OTHERWISE);
    }

    @Test
    void everyTextOfTheListIsFoundToBeItself() {
        int checked = 0;
        for (Licence licence : SpdxList.current().licences()) {
            // Deprecated ids with WITH name an exception, which is no licence of its own.
            String expected = licence.replacement().orElse(licence.id());
            if (!ListFile.hasDetails(licence.id()) || expected.contains(" WITH ")) {
                continue;
            }
            LicencesFound found = Licences.in(Texts.file("LICENSE", Texts.of(licence.id())));
            assertThat(found.licences()).as(licence.id()).anyMatch(ids -> ids.contains(expected));
            boolean follows = found.found().stream()
                    .anyMatch(one -> one.how() == Found.How.TEXT
                            && one.licences().getFirst().contains(expected));
            assertThat(follows).as(licence.id()).isEqualTo(!LIKE_THEMSELVES.contains(licence.id()));
            checked++;
        }
        assertThat(checked).isEqualTo(718);
    }

    @Test
    void everyTextOfAnExceptionIsFoundToBeItself() {
        Set<String> notFound = new TreeSet<>();
        int checked = 0;
        for (Addition addition : SpdxList.current().additions()) {
            if (ListFile.hasDetails(addition.id())) {
                LicencesFound found = Licences.in(Texts.file("LICENSE", Texts.ofAddition(addition.id())));
                if (found.additions().stream().noneMatch(one -> one.additions().contains(addition.id()))) {
                    notFound.add(addition.id() + " " + found);
                }
                checked++;
            }
        }
        assertThat(checked).isEqualTo(84);
        assertThat(notFound).isEmpty();
    }

    @Test
    void licencesThatAreDeprecatedForAnExceptionHaveItsText() {
        Map<String, String> otherwise = new TreeMap<>();
        int checked = 0;
        for (Licence licence : SpdxList.current().licences()) {
            String today = licence.replacement().orElse("");
            if (today.contains(" WITH ") && ListFile.hasDetails(licence.id())) {
                String exception = today.substring(today.indexOf(" WITH ") + 6);
                LicencesFound found = Licences.in(Texts.file("LICENSE", Texts.of(licence.id())));
                if (found.additions().stream().noneMatch(one -> one.additions().contains(exception))) {
                    otherwise.put(licence.id(), found.toString());
                }
                checked++;
            }
        }
        assertThat(checked).isEqualTo(9);
        assertThat(otherwise).isEmpty();
    }

    @Test
    void noTextOfALicenceHasAnExceptionBesideIt() {
        Map<String, String> withOne = new TreeMap<>();
        for (Licence licence : SpdxList.current().licences()) {
            if (licence.replacement().isEmpty() && ListFile.hasDetails(licence.id())) {
                LicencesFound found = Licences.in(Texts.file("LICENSE", Texts.of(licence.id())));
                if (!found.additions().isEmpty()) {
                    withOne.put(licence.id(), found.additions().toString());
                }
            }
        }
        assertThat(withOne).isEmpty();
    }

    private static boolean agrees(LicencesFound found, String expected) {
        Set<Set<String>> licences = found.licences();
        return switch (expected) {
            case "None", "no-license" ->
                licences.isEmpty() && found.unrecognised().isEmpty();
            // Several licences, or a file that holds none of the list.
            case "other" -> licences.size() > 1 || !found.unrecognised().isEmpty();
            default ->
                licences.size() == 1
                        && found.unrecognised().isEmpty()
                        && licences.iterator().next().contains(today(expected));
        };
    }

    private static String today(String key) {
        Licence licence = SpdxList.current().licence(key).orElseThrow();
        return licence.replacement().orElse(licence.id());
    }

    private static String inWords(LicencesFound found) {
        return found.licences().isEmpty()
                ? "none"
                : String.join(" ", found.licences().iterator().next()).toLowerCase(Locale.ROOT);
    }

    /** The files of a project; one that was not collected, because it has none, is empty. */
    private static Map<String, byte[]> files(Path project) {
        Map<String, byte[]> files = new LinkedHashMap<>();
        if (Files.isDirectory(project)) {
            TestData.files(project)
                    .forEach(file -> files.put(project.relativize(file).toString(), TestData.bytes(file)));
        }
        return files;
    }
}
