package org.multitude.platform.index;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.apache.lucene.index.IndexReader;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.spell.DirectSpellChecker;
import org.apache.lucene.search.spell.SuggestMode;

/** Finds the words of the index that are written nearly like one that few things have. */
final class Spelling {
    /** A word that so many things have is not taken for a mistake. */
    static final int FEW = 3;

    private static final int MOST = 3;

    private Spelling() {}

    /** For each word that few or no things have, those written nearly so that more have, the nearest first. */
    static Map<String, List<Analysis.Token>> near(IndexReader reader, Wanted wanted) throws IOException {
        DirectSpellChecker checker = new DirectSpellChecker();
        checker.setMaxQueryFrequency(FEW - 1);
        Map<String, List<Analysis.Token>> near = new LinkedHashMap<>();
        for (Analysis.Token word : wanted.words()) {
            if (!word.common() && !near.containsKey(word.plain())) {
                List<Analysis.Token> others = Arrays.stream(checker.suggestSimilar(
                                new Term(Wanted.SPELT, word.plain()), MOST, reader, SuggestMode.SUGGEST_MORE_POPULAR))
                        .map(other -> Analysis.token(other.string))
                        .toList();
                if (!others.isEmpty()) {
                    near.put(word.plain(), others);
                }
            }
        }
        return near;
    }

    /** What was typed with the nearest word in the place of each that was widened. */
    static String corrected(
            String typed, Wanted wanted, Map<String, List<Analysis.Token>> near, Map<String, String> written) {
        StringBuilder corrected = new StringBuilder();
        int from = 0;
        for (Analysis.Token word : wanted.words()) {
            List<Analysis.Token> others = near.getOrDefault(word.plain(), List.of());
            if (!others.isEmpty()) {
                String best = others.getFirst().plain();
                corrected.append(typed, from, word.start()).append(written.getOrDefault(best, best));
                from = word.end();
            }
        }
        return corrected.append(typed.substring(from)).toString();
    }

    /** The words that were looked for too, as they are written where they were found. */
    static List<String> words(Map<String, List<Analysis.Token>> near, Map<String, String> written) {
        List<String> words = new ArrayList<>();
        near.values()
                .forEach(others ->
                        others.forEach(other -> words.add(written.getOrDefault(other.plain(), other.plain()))));
        return words.stream().distinct().toList();
    }
}
