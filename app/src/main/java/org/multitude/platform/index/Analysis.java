package org.multitude.platform.index;

import java.io.IOException;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
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

    /** The words of a text, in order. */
    static List<Token> tokens(String text) {
        List<Token> tokens = new ArrayList<>();
        try (TokenStream stream = PLAIN.tokenStream("", new StringReader(text))) {
            CharTermAttribute term = stream.addAttribute(CharTermAttribute.class);
            OffsetAttribute offset = stream.addAttribute(OffsetAttribute.class);
            stream.reset();
            while (stream.incrementToken()) {
                String plain = term.toString();
                tokens.add(new Token(offset.startOffset(), offset.endOffset(), plain, plain, plain));
            }
            stream.end();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return tokens.stream()
                .map(token -> new Token(
                        token.start, token.end, token.plain, stem(FRENCH, token.plain), stem(ENGLISH, token.plain)))
                .toList();
    }

    /** A text without case and accents, to sort by. */
    static String plain(String text) {
        return tokens(text).stream().map(Token::plain).collect(Collectors.joining(" "));
    }

    /** A name such as {@code nom_ecole} with its words apart, each where it was. */
    static String apart(String name) {
        return JOINED.matcher(name).replaceAll(" ");
    }

    /** The token that a single word gives. */
    static Token token(String plain) {
        return new Token(0, plain.length(), plain, stem(FRENCH, plain), stem(ENGLISH, plain));
    }

    private static String stem(Analyzer analyzer, String word) {
        try (TokenStream stream = analyzer.tokenStream("", new StringReader(word))) {
            CharTermAttribute term = stream.addAttribute(CharTermAttribute.class);
            stream.reset();
            String stem = stream.incrementToken() ? term.toString() : word;
            stream.end();
            return stem;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
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
