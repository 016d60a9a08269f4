package org.multitudelibs.publiccode.swhid;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class QualifiedSwhidTest {
    private static final String HASH = "ce013625030ba8dba906f756967f9e9ca394464a";
    private static final String CONTENT = "swh:1:cnt:" + HASH;
    private static final CoreSwhid CORE = new CoreSwhid(ObjectType.CONTENT, HASH);
    private static final CoreSwhid SNAPSHOT = new CoreSwhid(ObjectType.SNAPSHOT, HASH);
    private static final CoreSwhid REVISION = new CoreSwhid(ObjectType.REVISION, HASH);

    @Test
    void qualifiersAreReadInAnyOrderAndWrittenInTheCanonicalOne() {
        QualifiedSwhid read = QualifiedSwhid.parse(CONTENT
                + ";lines=9-15;path=/Examples/farm.ml;anchor=swh:1:rev:" + HASH
                + ";visit=swh:1:snp:" + HASH + ";origin=https://example.org/farm.git");
        assertThat(read.origin()).contains("https://example.org/farm.git");
        assertThat(read.visit()).contains(SNAPSHOT);
        assertThat(read.anchor()).contains(REVISION);
        assertThat(read.path()).contains(ByteString.of("/Examples/farm.ml"));
        assertThat(read.fragment()).contains(new Fragment.Lines(9, 15));
        assertThat(read)
                .hasToString(CONTENT + ";origin=https://example.org/farm.git;visit=swh:1:snp:" + HASH
                        + ";anchor=swh:1:rev:" + HASH + ";path=/Examples/farm.ml;lines=9-15");
    }

    @ParameterizedTest
    @CsvSource(textBlock = """
            snp, SNAPSHOT
            rel, RELEASE
            rev, REVISION
            dir, DIRECTORY
            cnt, CONTENT
            """)
    void coreIdentifiersOfEveryTypeAreRead(String tag, ObjectType type) {
        assertThat(CoreSwhid.parse("swh:1:" + tag + ":" + HASH)).isEqualTo(new CoreSwhid(type, HASH));
    }

    @Test
    void semicolonsAndPercentSignsArePercentEncoded() {
        QualifiedSwhid swhid = QualifiedSwhid.of(CORE)
                .withOrigin("https://example.org/a%20b;c é")
                .withPath(ByteString.of("/a;b %/é?#[1]"));
        assertThat(swhid)
                .hasToString(CONTENT + ";origin=https://example.org/a%2520b%3Bc%20%C3%A9"
                        + ";path=/a%3Bb%20%25/%C3%A9%3F%23%5B1%5D");
        assertThat(QualifiedSwhid.parse(swhid.toString())).isEqualTo(swhid);
    }

    @Test
    void whatMayBeEncodedMayAlsoStandAsItIs() {
        assertThat(QualifiedSwhid.parse(CONTENT + ";path=/%65t%c3%A9"))
                .isEqualTo(QualifiedSwhid.parse(CONTENT + ";path=/eté"));
    }

    @Test
    void aPathThatIsNotUtf8IsKept() {
        QualifiedSwhid swhid = QualifiedSwhid.parse(CONTENT + ";path=/caf%E9");
        assertThat(swhid.path().orElseThrow().bytes()).containsExactly('/', 'c', 'a', 'f', 0xE9);
        assertThat(swhid.path().orElseThrow().text()).isEmpty();
        assertThat(swhid).hasToString(CONTENT + ";path=/caf%E9");
    }

    @Test
    void aRangeOfOneIsWrittenAsANumber() {
        assertThat(QualifiedSwhid.parse(CONTENT + ";bytes=007-7")).hasToString(CONTENT + ";bytes=7");
        assertThat(QualifiedSwhid.parse(CONTENT + ";bytes=0-9223372036854775807")
                        .fragment())
                .contains(new Fragment.Bytes(0, Long.MAX_VALUE));
    }

    /** Position (from 0) and a part of the sentence; H stands for a hash. */
    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            ``               | 0  | starts with swh:1:
            swh              | 3  | a colon is expected here
            swh:1:cnt        | 9  | a colon is expected here
            SWH:1:cnt:H      | 0  | write swh in lower case
            doi:1:cnt:H      | 0  | starts with swh:1: and not with "doi"
            swh:2:cnt:H      | 4  | "2" is not known
            swh::cnt:H       | 4  | "" is not known
            swh:01:cnt:H     | 4  | "01" is not known
            swh:1:ori:H      | 6  | "ori" is no type of object
            swh:1:CNT:H      | 6  | "CNT" is no type of object
            swh:1:cnt:       | 10 | the hash has 0 characters; 40 are expected
            swh:1:cnt:abc    | 13 | the hash has 3 characters; 40 are expected
            swh:1:cnt:H0     | 50 | the hash has 41 characters; 40 are expected
            swh:1:cnt:Abc    | 10 | in lower case
            swh:1:cnt:abz    | 12 | "z" is no hexadecimal digit
            swh:1:cnt: H     | 10 | " " is no hexadecimal digit
            ` swh:1:cnt:H`   | 0  | not with " swh"
            `swh:1:cnt:H `   | 50 | 41 characters
            swh:1:cnt:٣      | 10 | "٣" is no hexadecimal digit
            """)
    void wrongCoreIdentifiersAreRefusedWithThePlace(String text, int position, String sentence) {
        SwhidSyntaxException refused = refusal(text.replace("H", text.startsWith("SWH") ? "H" : HASH));
        assertThat(refused.problem().position()).isEqualTo(position);
        assertThat(refused).hasMessageContaining(sentence).hasMessageStartingWith("Character " + (position + 1));
    }

    /** Position from the first qualifier's semicolon on. */
    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            ;                                | 1  | a qualifier is expected after ;
            ;;lines=1                        | 1  | a qualifier is expected after ;
            ;lines                           | 1  | KEY=VALUE
            ;line=1                          | 1  | "line" is no qualifier
            ;Lines=1                         | 1  | "Lines" is no qualifier
            ;=1                              | 1  | "" is no qualifier
            ;lines=1;lines=1                 | 9  | "lines" is there already
            ;lines=                          | 7  | a number is expected
            ;lines=1-                        | 9  | a number is expected
            ;lines=-1                        | 7  | a number is expected
            ;lines=0                         | 7  | the count starts at 1
            ;lines=9-3                       | 7  | ends at 3, before it starts at 9
            ;lines=1-2-3                     | 10 | "-" is no digit
            ;bytes=0x10                      | 8  | "x" is no digit
            ;bytes=9223372036854775808       | 7  | no file is that long
            ;lines=1;bytes=1                 | 1  | exclude each other
            ;origin=                         | 8  | absolute address
            ;origin=/here                    | 8  | absolute address
            ;origin=https:                   | 8  | absolute address
            ;origin=https://a b              | 17 | write %20
            ;origin=https://a%2              | 17 | two hexadecimal digits
            ;origin=https://a%zz             | 17 | two hexadecimal digits
            ;origin=https://a%E9             | 8  | not UTF-8
            ;origin=https://a\u202Eb         | 17 | write %E2%80%AE
            ;path=                           | 6  | start with one slash
            ;path=a                          | 6  | start with one slash
            ;path=//a                        | 6  | start with one slash
            ;path=/%2Fa                      | 6  | start with one slash
            ;path=/a%00                      | 6  | hold no NUL
            ;path=/a?                        | 8  | write %3F
            ;visit=H;origin=https://a        | 7  | starts with swh:1:
            ;visit=swh:1:cnt:H;origin=a:b    | 7  | must be a snapshot
            ;visit=swh:1:snp:H               | 1  | only beside an origin
            ;anchor=swh:1:rev:H              | 1  | only beside a path
            ;anchor=swh:1:cnt:H;path=/a      | 8  | not a content
            ;anchor=swh:2:rev:H;path=/a      | 12 | "2" is not known
            """)
    void wrongQualifiersAreRefusedWithThePlaceAndIgnoredOnRequest(String text, int position, String sentence) {
        // U+202E turns the direction of writing; written as an escape so that this file shows what it holds.
        String whole = CONTENT + text.replace("H", HASH).replace("\\u202E", "\u202E");
        SwhidSyntaxException refused = refusal(whole);
        assertThat(refused.problem().position()).isEqualTo(CONTENT.length() + position);
        assertThat(refused).hasMessageContaining(sentence);

        SwhidReading reading = QualifiedSwhid.read(whole);
        assertThat(reading.ignored()).contains(refused.problem());
        assertThat(reading.swhid().core()).isEqualTo(CORE);
        assertThat(QualifiedSwhid.parse(reading.swhid().toString())).isEqualTo(reading.swhid());
    }

    @ParameterizedTest
    @ValueSource(strings = {"dir", "rev", "rel", "snp"})
    void onlyContentsHaveLinesAndBytes(String tag) {
        String core = "swh:1:" + tag + ":" + HASH;
        SwhidReading reading = QualifiedSwhid.read(core + ";lines=1;bytes=2;path=/a");
        assertThat(reading.swhid()).hasToString(core + ";path=/a");
        assertThat(reading.ignored())
                .hasSize(2)
                .allSatisfy(problem ->
                        assertThat(problem.sentence()).isEqualTo("only contents (cnt) have lines and bytes"));
    }

    @Test
    void bytesWinOverLinesAndTheRestOfAReadingStays() {
        SwhidReading reading = QualifiedSwhid.read(CONTENT + ";lines=2;colour=blue;bytes=3;visit=swh:1:snp:" + HASH);
        assertThat(reading.swhid()).hasToString(CONTENT + ";bytes=3");
        assertThat(reading.ignored()).extracting(SwhidProblem::position).containsExactly(50 + 1, 50 + 9, 50 + 29);
    }

    @Test
    void combinationsThatMeanNothingAreNotMadeEither() {
        CoreSwhid directory = new CoreSwhid(ObjectType.DIRECTORY, HASH);
        assertThatIllegalArgumentException()
                .isThrownBy(() -> QualifiedSwhid.of(directory).withFragment(new Fragment.Lines(1, 1)));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> QualifiedSwhid.of(CORE).withPath(ByteString.of("/a"), CORE));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> QualifiedSwhid.of(CORE).withOrigin("https://a", REVISION));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> QualifiedSwhid.of(CORE).withPath(ByteString.of("a")));
        assertThatIllegalArgumentException().isThrownBy(() -> new CoreSwhid(ObjectType.CONTENT, HASH + "\n"));
        assertThatIllegalArgumentException().isThrownBy(() -> new Fragment.Bytes(-1, 3));
    }

    @Test
    void aCoreIdentifierIsAskedForWithoutQualifiers() {
        SwhidSyntaxException refused =
                catchThrowableOfType(SwhidSyntaxException.class, () -> CoreSwhid.parse(CONTENT + ";lines=1"));
        assertThat(refused).hasMessage("Character 51: a core identifier is expected, without qualifiers");
    }

    @Test
    void sentencesStayShortAndVisibleWhateverIsQuoted() {
        assertThat(refusal("x".repeat(90_000) + ":1:cnt:" + HASH).getMessage()).hasSizeLessThan(200);
        assertThat(refusal("\u0000\u202E\n:1:cnt:" + HASH)).hasMessageContaining("\"\\u0000\\u202e\\u000a\"");
        assertThat(refusal(CONTENT + ";".repeat(10_000_000))).hasMessageContaining("longer than 100000");
    }

    private static SwhidSyntaxException refusal(String text) {
        SwhidSyntaxException refused =
                catchThrowableOfType(SwhidSyntaxException.class, () -> QualifiedSwhid.parse(text));
        assertThat(refused).as(text).isNotNull();
        return refused;
    }
}
