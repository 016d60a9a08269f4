package org.multitude.platform.text;

import static org.assertj.core.api.Assertions.assertThat;

import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.StringLength;
import org.junit.jupiter.api.Test;
import org.multitude.platform.text.TextDiff.Kind;
import org.multitude.platform.text.TextDiff.Piece;

class TextDiffTest {

    @Test
    void changesWholeWordsNeverLetters() {
        TextDiff diff = TextDiff.of("fermée quinze minutes avant", "fermée trente minutes avant");

        assertThat(diff.pieces())
                .containsExactly(
                        new Piece(Kind.KEPT, "fermée "),
                        new Piece(Kind.REMOVED, "quinze"),
                        new Piece(Kind.ADDED, "trente"),
                        new Piece(Kind.KEPT, " minutes avant"));
    }

    @Test
    void showsAChangedPhraseWhole() {
        TextDiff diff = TextDiff.of("la voie douce ici", "le chemin calme ici");

        assertThat(diff.pieces())
                .containsExactly(
                        new Piece(Kind.REMOVED, "la voie douce"),
                        new Piece(Kind.ADDED, "le chemin calme"),
                        new Piece(Kind.KEPT, " ici"));
    }

    @Test
    void treatsPunctuationAsAChangeOfItsOwn() {
        TextDiff diff = TextDiff.of("à domicile et aux riverains.", "à domicile, aux riverains.");

        assertThat(diff.removed()).isEqualTo(1);
        assertThat(diff.added()).isZero();
    }

    @Test
    void countsWords() {
        TextDiff diff = TextDiff.of("Rien ne change.", "Rien ne change, ou presque.");

        assertThat(diff.removed()).isZero();
        assertThat(diff.added()).isEqualTo(2);
        assertThat(TextDiff.of("a b", "a b").same()).isTrue();
        assertThat(diff.same()).isFalse();
    }

    @Test
    void showsAVeryLongTextAsReplaced() {
        String before = "mot ".repeat(10_000);
        String after = "terme ".repeat(10_000);

        assertThat(TextDiff.of(before, after).pieces())
                .containsExactly(new Piece(Kind.REMOVED, before), new Piece(Kind.ADDED, after));
    }

    @Property
    void givesBackBothTexts(
            @ForAll @StringLength(max = 60) String before, @ForAll @StringLength(max = 60) String after) {
        TextDiff diff = TextDiff.of(before, after);

        assertThat(without(diff, Kind.ADDED)).isEqualTo(before);
        assertThat(without(diff, Kind.REMOVED)).isEqualTo(after);
    }

    @Property
    void givesBackBothTextsOfFewWords(@ForAll("sentences") String before, @ForAll("sentences") String after) {
        givesBackBothTexts(before, after);
    }

    @net.jqwik.api.Provide
    net.jqwik.api.Arbitrary<String> sentences() {
        return net.jqwik.api.Arbitraries.of("le", "la", " ", ", ", ".", "\n")
                .list()
                .ofMaxSize(20)
                .map(words -> String.join("", words));
    }

    private static String without(TextDiff diff, Kind kind) {
        StringBuilder text = new StringBuilder();
        diff.pieces().stream().filter(piece -> piece.kind() != kind).forEach(piece -> text.append(piece.text()));
        return text.toString();
    }
}
