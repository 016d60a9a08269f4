package org.multitude.opendata;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

class CanonicalTriplesTest {
    private static final List<String> LINES = List.of(
            "<a> <p> _:x .",
            "<a> <p> _:y .",
            "_:x <q> _:xx .",
            "_:y <q> _:yy .",
            "_:xx <r> \"same words . of both\" .",
            "_:yy <r> \"same words . of both\" .",
            "_:xx <back> _:x .",
            "_:yy <back> _:y .",
            "<a> <p> _:z .",
            "_:z <q> \"other\"@fr .");

    @Test
    void theSameTriplesAreTheSameTextWhateverTheirOrderAndNames() {
        Random random = new Random(7);
        String text = CanonicalTriples.of(LINES).text();
        for (int i = 0; i < 50; i++) {
            List<String> shuffled = new ArrayList<>(LINES);
            Collections.shuffle(shuffled, random);
            List<String> names = new ArrayList<>(List.of("x", "y", "xx", "yy", "z"));
            Collections.shuffle(names, random);
            List<String> renamed = shuffled.stream()
                    .map(line -> line.replaceAll("_:x\\b", "_:n" + names.get(0))
                            .replaceAll("_:y\\b", "_:n" + names.get(1))
                            .replaceAll("_:xx\\b", "_:n" + names.get(2))
                            .replaceAll("_:yy\\b", "_:n" + names.get(3))
                            .replaceAll("_:z\\b", "_:n" + names.get(4)))
                    .toList();

            assertThat(CanonicalTriples.of(renamed).text()).isEqualTo(text);
        }
    }

    @Test
    void anotherTripleIsAnotherText() {
        List<String> other = new ArrayList<>(LINES);
        other.set(5, "_:yy <r> \"other words\" .");

        assertThat(CanonicalTriples.of(other).text())
                .isNotEqualTo(CanonicalTriples.of(LINES).text());
    }
}
