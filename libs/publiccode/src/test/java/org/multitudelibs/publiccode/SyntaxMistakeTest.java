package org.multitudelibs.publiccode;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The mistakes that people make in YAML are named, at the line where they made them. */
class SyntaxMistakeTest {
    /** A bar stands for the end of a line, an arrow for a tab. */
    @ParameterizedTest
    @CsvSource(
            quoteCharacter = '~',
            delimiter = '#',
            value = {
                "name: A|→url: b #2:1 syntax-tab",
                "a:|→b: c #2:1 syntax-tab",
                "a:|  b: 1| c: 2 #3:1 syntax-indentation",
                "a:|  - b| c: d #3:1 syntax-indentation",
                "~  a: b|c: d~ #2:1 syntax-indentation",
                "a: b|- c #2:1 syntax-indentation",
                "- a|b: c #2:1 syntax-indentation",
                "x: y|a: 'it|b: c #2:1 syntax-quote",
                "x: y|a: \"it|b: c #2:1 syntax-quote",
                "a: 'l'eau'|b: c #1:1 syntax-after-quote",
                "a: \"b\" c #1:1 syntax-after-quote",
                "a: b: c #1:1 syntax-colon",
                "name A|url: b #2:1 syntax-colon",
                "url: b|name A #2:1 syntax-colon-missing",
                "x: y|a: [b, c|d: e #2:1 syntax-bracket",
                "a: {b: c|d: e #1:1 syntax-bracket",
                "a: @x #1:1 syntax-sign",
                "a: `x #1:1 syntax-sign",
                "a: %x #1:1 syntax-sign",
                "a: \"\\q\" #1:1 syntax",
                "a: *x #1:1 syntax"
            })
    void eachIsNamedAtItsLine(String file, String found) {
        assertThat(Sample.findings(Sample.read(file.replace('|', '\n').replace('→', '\t') + "\n")))
                .containsExactly("error  " + found);
    }

    @Test
    void theSignThatCannotBeginATextIsTold() {
        assertThat(Sample.read("a: @x\n").findings().getFirst().description())
                .isEqualTo("a text cannot begin with @; put the text between quotes");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"<!DOCTYPE html>\n<html>", "\n <!doctype HTML><p>a: b", "<html lang=\"fr\">", "<HTML><body>"})
    void aWebPageIsToldAsSuch(String page) {
        assertThat(Sample.findings(Sample.read(page))).containsExactly("error  0:0 web-page");
    }
}
