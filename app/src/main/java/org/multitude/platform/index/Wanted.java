package org.multitude.platform.index;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.BoostQuery;
import org.apache.lucene.search.DisjunctionMaxQuery;
import org.apache.lucene.search.MatchAllDocsQuery;
import org.apache.lucene.search.PrefixQuery;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.TermQuery;

/**
 * The words somebody typed. Every one that is not a very common word must be found, in any form it takes in French or
 * English, or in place of it one written nearly so; the last may be the beginning of a word.
 */
final class Wanted {
    static final String TITLE = "title";
    static final String TEXT = "text";
    static final String LABELS = "labels";
    static final String BY = "by";
    static final String SPELT = "spelt";
    static final String FRENCH = ".fr";
    static final String ENGLISH = ".en";

    private static final float TIE = 0.1f;
    private static final float NEARLY = 0.4f;
    private static final int MOST_WORDS = 32;
    private static final int SHORTEST_BEGINNING = 2;

    private final List<Analysis.Token> words;
    private final Map<String, List<Analysis.Token>> near;
    private final boolean exact;
    private final boolean unfinished;
    private final Set<String> beginnings = new HashSet<>();

    private Wanted(
            List<Analysis.Token> words, Map<String, List<Analysis.Token>> near, boolean exact, boolean unfinished) {
        this.words = words;
        this.near = near;
        this.exact = exact;
        this.unfinished = unfinished;
        words.forEach(word -> beginnings.add(beginning(word.plain())));
        near.values().forEach(others -> others.forEach(other -> beginnings.add(beginning(other.plain()))));
    }

    static Wanted of(String typed, boolean exact) {
        List<Analysis.Token> all = Analysis.tokens(typed);
        List<Analysis.Token> kept = all.subList(0, Math.min(MOST_WORDS, all.size()));
        boolean ended = typed.isEmpty() || Character.isWhitespace(typed.codePointBefore(typed.length()));
        return new Wanted(kept, Map.of(), exact, !exact && !ended);
    }

    /** The same, satisfied too with words written nearly so: for each word that has some, those that are there. */
    Wanted or(Map<String, List<Analysis.Token>> others) {
        return new Wanted(words, others, exact, unfinished);
    }

    boolean isEmpty() {
        return words.isEmpty();
    }

    List<Analysis.Token> words() {
        return words;
    }

    Query query() {
        if (words.isEmpty()) {
            return MatchAllDocsQuery.INSTANCE;
        }
        boolean nothingElse = words.stream().allMatch(Analysis.Token::common);
        BooleanQuery.Builder all = new BooleanQuery.Builder();
        for (int i = 0; i < words.size(); i++) {
            Analysis.Token word = words.get(i);
            all.add(anywhere(word, i), word.common() && !nothingElse ? Occur.SHOULD : Occur.MUST);
        }
        return all.build();
    }

    /** Whether a word could be one of those wanted: no form that a word takes changes how it begins. */
    boolean mayName(String plain) {
        return beginnings.contains(beginning(plain));
    }

    private static String beginning(String plain) {
        return plain.substring(0, Math.min(SHORTEST_BEGINNING, plain.length()));
    }

    /** Whether a word of a text is one of those wanted; very common ones are not shown as found. */
    boolean names(Analysis.Token token) {
        for (int i = 0; i < words.size(); i++) {
            Analysis.Token word = words.get(i);
            if (word.common() && words.size() > 1) {
                continue;
            }
            if (same(token, word)
                    || (begins(i) && token.plain().startsWith(word.plain()))
                    || near.getOrDefault(word.plain(), List.of()).stream().anyMatch(other -> same(token, other))) {
                return true;
            }
        }
        return false;
    }

    private boolean same(Analysis.Token token, Analysis.Token word) {
        return token.plain().equals(word.plain())
                || (!exact
                        && (token.french().equals(word.french())
                                || token.english().equals(word.english())));
    }

    private boolean begins(int place) {
        return unfinished
                && place == words.size() - 1
                && words.get(place).plain().length() >= SHORTEST_BEGINNING;
    }

    private Query anywhere(Analysis.Token word, int place) {
        List<Query> ways = new ArrayList<>();
        everywhere(1, word, ways);
        near.getOrDefault(word.plain(), List.of()).forEach(other -> everywhere(NEARLY, other, ways));
        if (begins(place)) {
            ways.add(boosted(new PrefixQuery(new Term(TITLE, word.plain())), 1.5f));
            ways.add(boosted(new PrefixQuery(new Term(TEXT, word.plain())), 0.3f));
            ways.add(boosted(new PrefixQuery(new Term(LABELS, word.plain())), 0.3f));
            ways.add(boosted(new PrefixQuery(new Term(BY, word.plain())), 0.5f));
        }
        return new DisjunctionMaxQuery(ways, TIE);
    }

    private void everywhere(float weight, Analysis.Token word, List<Query> ways) {
        in(TITLE, 4 * weight, word, ways);
        in(TEXT, weight, word, ways);
        in(LABELS, 0.8f * weight, word, ways);
        ways.add(boosted(new TermQuery(new Term(BY, word.plain())), 2 * weight));
    }

    private void in(String field, float weight, Analysis.Token word, List<Query> ways) {
        ways.add(boosted(new TermQuery(new Term(field, word.plain())), weight * 1.25f));
        if (!exact) {
            ways.add(boosted(new TermQuery(new Term(field + FRENCH, word.french())), weight));
            ways.add(boosted(new TermQuery(new Term(field + ENGLISH, word.english())), weight));
        }
    }

    private static Query boosted(Query query, float weight) {
        return new BoostQuery(query, weight);
    }
}
