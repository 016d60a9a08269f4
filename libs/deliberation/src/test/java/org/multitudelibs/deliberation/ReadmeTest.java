package org.multitudelibs.deliberation;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Examples of the README are parts of tests, between {@code // example} and {@code // end}: what it shows works. */
class ReadmeTest {
    private static final Pattern SHOWN = Pattern.compile("```java\n(.*?)\n```", Pattern.DOTALL);
    private static final Pattern TESTED =
            Pattern.compile("^ *// example\n(.*?)\n *// end$", Pattern.DOTALL | Pattern.MULTILINE);

    @Test
    void everyExampleOfTheReadmeIsPartOfATest() {
        List<String> tested = TestData.files(Path.of("src/test/java")).stream()
                .flatMap(file -> parts(TESTED, file))
                .map(String::stripIndent)
                .toList();
        List<String> shown = parts(SHOWN, Path.of("README.md")).toList();
        assertThat(shown).isNotEmpty();
        assertThat(tested).containsAll(shown);
    }

    private static Stream<String> parts(Pattern pattern, Path file) {
        String text = String.join("\n", TestData.lines(file));
        return pattern.matcher(text).results().map((MatchResult found) -> found.group(1));
    }
}
