package org.multitudelibs.publiccode;

import static org.assertj.core.api.Assertions.assertThat;

import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Language tags, with the examples of appendix A of RFC 5646. */
class LanguageTagsTest {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "de",
                "fr",
                "ja",
                "i-enochian",
                "zh-Hant",
                "zh-Hans",
                "sr-Cyrl",
                "sr-Latn",
                "zh-cmn-Hans-CN",
                "cmn-Hans-CN",
                "zh-yue-HK",
                "yue-HK",
                "zh-Hans-CN",
                "sr-Latn-RS",
                "sl-rozaj",
                "sl-rozaj-biske",
                "sl-nedis",
                "de-CH-1901",
                "sl-IT-nedis",
                "hy-Latn-IT-arevela",
                "de-DE",
                "en-US",
                "es-419",
                "de-CH-x-phonebk",
                "az-Arab-x-AZE-derbend",
                "x-whatever",
                "qaa-Qaaa-QM-x-southern",
                "de-Qaaa",
                "sr-Latn-QM",
                "sr-Qaaa-RS",
                "en-US-u-islamcal",
                "zh-CN-a-myext-x-private",
                "en-a-myext-b-another",
                "EN-us"
            })
    void theseAreTags(String tag) {
        assertThat(LanguageTags.isValid(tag)).isTrue();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "en_GB",
                "no such language",
                "de-419-DE",
                "a-DE",
                "eng",
                "xx",
                "fr-UK",
                "en-Latm",
                "en-000",
                "fr-1901",
                "zh-fra",
                "abcd",
                "abcde",
                "x-",
                "en-",
                "-en",
                "en-x"
            })
    void theseAreNot(String tag) {
        assertThat(LanguageTags.isValid(tag)).isFalse();
    }

    @Property
    void anyTextHasAVerdict(@ForAll String text) {
        assertThat(LanguageTags.isValid(text + " ")).isFalse();
    }
}
