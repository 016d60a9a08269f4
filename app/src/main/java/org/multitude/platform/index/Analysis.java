package org.multitude.platform.index;

import java.io.IOException;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;
import java.util.function.UnaryOperator;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.apache.lucene.analysis.Analyzer;
import org.apache.lucene.analysis.CharArraySet;
import org.apache.lucene.analysis.LowerCaseFilter;
import org.apache.lucene.analysis.TokenStream;
import org.apache.lucene.analysis.en.EnglishAnalyzer;
import org.apache.lucene.analysis.en.EnglishPossessiveFilter;
import org.apache.lucene.analysis.en.PorterStemFilter;
import org.apache.lucene.analysis.fr.FrenchAnalyzer;
import org.apache.lucene.analysis.fr.FrenchLightStemFilter;
import org.apache.lucene.analysis.miscellaneous.ASCIIFoldingFilter;
import org.apache.lucene.analysis.standard.StandardTokenizer;
import org.apache.lucene.analysis.tokenattributes.CharTermAttribute;
import org.apache.lucene.analysis.tokenattributes.OffsetAttribute;
import org.apache.lucene.analysis.util.ElisionFilter;

/**
 * How text becomes terms: without case, accents and elided articles, then as it is and by its stem in each language.
 * Accents go before the stem is taken, so that a word gives the same stem typed with or without them.
 */
final class Analysis {
    static final Analyzer PLAIN = chain(stream -> stream);
    static final Analyzer FRENCH = chain(FrenchLightStemFilter::new);
    static final Analyzer ENGLISH = chain(stream -> new PorterStemFilter(new EnglishPossessiveFilter(stream)));

    private static final Pattern JOINED = Pattern.compile("[_.\\-/:]");
    private static final CharArraySet COMMON = common();

    private Analysis() {}

    /** A word of a text: where it stands and the terms it gives. */
    record Token(int start, int end, String plain, String french, String english) {
        /** Whether it is too common to insist on. */
        boolean common() {
            return COMMON.contains(plain);
        }
    }

    /** The words of a text, in order. The three ways of cutting it give as many terms, for none leaves any out. */
    static List<Token> tokens(String text) {
        List<Term> plain = terms(PLAIN, text);
        List<Term> french = terms(FRENCH, text);
        List<Term> english = terms(ENGLISH, text);
        List<Token> tokens = new ArrayList<>(plain.size());
        for (int i = 0; i < plain.size(); i++) {
            Term term = plain.get(i);
            tokens.add(new Token(term.start, term.end, term.text, french.get(i).text, english.get(i).text));
        }
        return tokens;
    }

    /** Those of the words of a text that this lets pass by their plain form, in order; the others are not looked at. */
    static List<Token> tokens(String text, Predicate<String> passing) {
        List<Token> tokens = new ArrayList<>();
        for (Term term : terms(PLAIN, text)) {
            if (passing.test(term.text)) {
                Token stems = token(term.text);
                tokens.add(new Token(term.start, term.end, term.text, stems.french, stems.english));
            }
        }
        return tokens;
    }

    private record Term(int start, int end, String text) {}

    private static List<Term> terms(Analyzer analyzer, String text) {
        List<Term> terms = new ArrayList<>();
        try (TokenStream stream = analyzer.tokenStream("", new StringReader(text))) {
            CharTermAttribute term = stream.addAttribute(CharTermAttribute.class);
            OffsetAttribute offset = stream.addAttribute(OffsetAttribute.class);
            stream.reset();
            while (stream.incrementToken()) {
                terms.add(new Term(offset.startOffset(), offset.endOffset(), term.toString()));
            }
            stream.end();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return terms;
    }

    /** A text without case and accents, to sort by. */
    static String plain(String text) {
        return terms(PLAIN, text).stream().map(Term::text).collect(Collectors.joining(" "));
    }

    /** A name such as {@code nom_ecole} with its words apart, each where it was. */
    static String apart(String name) {
        return JOINED.matcher(name).replaceAll(" ");
    }

    /** The token that a single word gives. */
    static Token token(String plain) {
        return tokens(plain).stream().findFirst().orElseGet(() -> new Token(0, plain.length(), plain, plain, plain));
    }

    private static Analyzer chain(UnaryOperator<TokenStream> stem) {
        return new Analyzer() {
            @Override
            protected TokenStreamComponents createComponents(String field) {
                StandardTokenizer source = new StandardTokenizer();
                TokenStream words = new ElisionFilter(new LowerCaseFilter(source), FrenchAnalyzer.DEFAULT_ARTICLES);
                return new TokenStreamComponents(source, stem.apply(new ASCIIFoldingFilter(words)));
            }
        };
    }

    private static CharArraySet common() {
        CharArraySet all = new CharArraySet(256, true);
        for (Object word : FrenchAnalyzer.getDefaultStopSet()) {
            all.add(folded((char[]) word));
        }
        for (Object word : EnglishAnalyzer.ENGLISH_STOP_WORDS_SET) {
            all.add(folded((char[]) word));
        }
        return all;
    }

    private static String folded(char[] word) {
        char[] out = new char[word.length * 4];
        return new String(out, 0, ASCIIFoldingFilter.foldToASCII(word, 0, out, 0, word.length));
    }
}
