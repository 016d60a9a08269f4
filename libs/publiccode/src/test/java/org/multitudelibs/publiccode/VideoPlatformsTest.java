package org.multitudelibs.publiccode;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.Arrays;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.Chars;
import net.jqwik.api.constraints.StringLength;
import org.junit.jupiter.api.Assertions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class VideoPlatformsTest {

    @Property(tries = 2000)
    void aStarStandsForAnything(
            @ForAll @StringLength(max = 8) @Chars({'a', 'b', '*'}) String scheme,
            @ForAll @StringLength(max = 8) @Chars({'a', 'b'}) String address) {
        String expected =
                Arrays.stream(scheme.split("\\*", -1)).map(Pattern::quote).collect(Collectors.joining(".*"));
        assertThat(VideoPlatforms.fits(address, VideoPlatforms.parts(scheme))).isEqualTo(address.matches(expected));
    }

    @ParameterizedTest
    @CsvSource({
        "https://www.youtube.com/watch?v=abc,true",
        "https://youtu.be/abc,true",
        "https://vimeo.com/1234,true",
        "https://www.ted.com/talks/abc,true",
        "https://www.youtube.com/,false",
        "https://google.com,false",
        "http://example.org/https://vimeo.com/1234,false"
    })
    void platformsAreThoseOfTheRegister(String address, boolean known) {
        assertThat(VideoPlatforms.known().test(address)).isEqualTo(known);
    }

    @Test
    void anAddressWrittenToBeDearIsNot() {
        String dear = "https://www.youtube.com/" + "watch/v=/".repeat(100_000);
        Assertions.assertTimeoutPreemptively(
                Duration.ofSeconds(5), () -> VideoPlatforms.known().test(dear));
    }
}
