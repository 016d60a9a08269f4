package org.multitude.platform.find;

import java.time.Instant;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.BiFunction;
import java.util.function.Function;
import org.multitude.platform.index.Range;
import org.multitude.platform.text.Words;

/**
 * A facet whose codes have words without asking anything else.
 *
 * @param name its name in the index and in addresses
 * @param general whether a search through every kind offers it
 * @param judged the codes that are judged now, with their ranges
 * @param word a code in words, or nothing where it is not known
 */
public record CodedFacet(
        String name,
        boolean general,
        Function<Instant, Map<String, List<Range>>> judged,
        BiFunction<String, Words, Optional<String>> word)
        implements FoundFacet {
    /** One of the search within its own kind, of codes that are kept. */
    public static CodedFacet of(String name, BiFunction<String, Words, Optional<String>> word) {
        return new CodedFacet(name, false, now -> Map.of(), word);
    }

    /** One whose words are the sentences {@code found.NAME.CODE}. */
    public static CodedFacet of(String name, List<String> codes) {
        return of(name, said(name, codes));
    }

    /** One whose codes are judged now; their words are the sentences {@code found.NAME.CODE}. */
    public static CodedFacet judged(
            String name, List<String> codes, Function<Instant, Map<String, List<Range>>> judged) {
        return new CodedFacet(name, false, judged, said(name, codes));
    }

    /** The same, offered by a search through every kind. */
    public CodedFacet everywhere() {
        return new CodedFacet(name, true, judged, word);
    }

    private static BiFunction<String, Words, Optional<String>> said(String name, List<String> codes) {
        return (code, words) ->
                codes.contains(code) ? Optional.of(words.t("found." + name + "." + code)) : Optional.empty();
    }

    @Override
    public Map<String, List<Range>> ranges(Instant now) {
        return judged.apply(now);
    }

    @Override
    public Map<String, String> words(Collection<String> codes, Words words) {
        Map<String, String> said = new HashMap<>();
        codes.forEach(code -> word.apply(code, words).ifPresent(text -> said.put(code, text)));
        return said;
    }
}
