package org.multitudelibs.publiccode.spdx;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.multitudelibs.publiccode.spdx.TemplateMatch.Span;

/** Templates and texts that follow them. */
class TemplateTest {

    @Test
    void aTemplateIsARowOfSteps() {
        Template template = Template.read("a <<beginOptional>>b <<endOptional>>c", new Vocabulary());
        assertThat(template.kinds()).containsExactly(Template.WORD, Template.OPTIONAL, Template.WORD, Template.WORD);
        assertThat(template.arguments()).containsExactly(0, 3, 1, 2);
        assertThat(template.depths()).containsExactly((byte) 0, (byte) 0, (byte) 1, (byte) 0);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '!', textBlock = """
                    a <<beginOptional>>b <<endOptional>>c                      ! x a b c y          ! 1 4
                    a <<beginOptional>>b <<endOptional>>c                      ! x A, c y           ! 1 3
                    a <<beginOptional>>b <<endOptional>>c                      ! a b b c            ! -
                    a <<beginOptional>>b <<beginOptional>>c <<endOptional>>d <<endOptional>>e ! a b d e ! 0 4
                    <<beginOptional>>t <<endOptional>>a b                      ! t a b              ! 1 3
                    a <<var;name="n";original="x";match=".+">> b               ! a one two b        ! 0 4
                    a <<var;name="n";original="x";match=".+">> b               ! a b                ! -
                    a <<var;name="n";original="x";match=".{0,20}">> b          ! a b                ! 0 2
                    a <<var;name="n";original="x";match="name(s)?|the">> b     ! a names b          ! 0 3
                    a <<var;name="n";original="x";match="name(s)?|the">> b     ! a word b           ! -
                    a <<var;name="n";original="x";match="(The\\s+name\\s+of.+may\\s+not)|(None,?)">> b ! a the name of Li and Co may not b ! 0 10
                    """)
    void aTextFollowsATemplate(String source, String text, String span) {
        Vocabulary vocabulary = new Vocabulary();
        Template template = Template.read(source, vocabulary);
        Wording wording = Wording.of(text);
        Optional<Span> found =
                new TemplateMatch(template, vocabulary.numbers(wording), wording.words(), new Effort()).find(0);
        assertThat(found.map(at -> at.start() + " " + at.end()).orElse("-")).isEqualTo(span);
    }
}
