package org.multitudelibs.publiccode.swhid;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.EdgeCasesMode;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

/** What holds for every identifier, and for every text. */
class SwhidPropertiesTest {
    @Property(edgeCases = EdgeCasesMode.NONE)
    void whatIsWrittenIsReadAgain(@ForAll("swhids") QualifiedSwhid swhid) {
        assertThat(QualifiedSwhid.parse(swhid.toString())).isEqualTo(swhid);
        assertThat(swhid.toString()).matches("[!-~]+");
    }

    @Property(edgeCases = EdgeCasesMode.NONE)
    void theOrderOfQualifiersDoesNotMatter(@ForAll("swhids") QualifiedSwhid swhid, @ForAll int turn) {
        List<String> parts = new ArrayList<>(List.of(swhid.toString().split(";")));
        String core = parts.removeFirst();
        Collections.rotate(parts, turn);
        String turned = parts.isEmpty() ? core : core + ";" + String.join(";", parts);
        assertThat(QualifiedSwhid.parse(turned)).isEqualTo(swhid);
    }

    @Property(edgeCases = EdgeCasesMode.NONE)
    void anyTextIsReadOrRefusedAtAPlaceInIt(@ForAll("texts") String text) {
        try {
            QualifiedSwhid read = QualifiedSwhid.parse(text);
            assertThat(QualifiedSwhid.parse(read.toString())).isEqualTo(read);
        } catch (SwhidSyntaxException e) {
            assertThat(e.problem().position()).isBetween(0, text.length());
            assertThat(e.problem().sentence()).isNotBlank().hasSizeLessThan(400);
        }
    }

    @Property(edgeCases = EdgeCasesMode.NONE)
    void whatIsIgnoredLeavesWhatCanBeWritten(@ForAll("damaged") String text) {
        try {
            SwhidReading reading = QualifiedSwhid.read(text);
            assertThat(QualifiedSwhid.parse(reading.swhid().toString())).isEqualTo(reading.swhid());
            assertThat(reading.ignored())
                    .allSatisfy(problem -> assertThat(problem.position()).isBetween(0, text.length()));
        } catch (SwhidSyntaxException e) {
            assertThat(e.problem().position()).isBetween(0, text.indexOf(';') < 0 ? text.length() : text.indexOf(';'));
        }
    }

    /** The order of entries is that of their names with a slash after those of directories. */
    @Property(edgeCases = EdgeCasesMode.NONE)
    void entriesAreSortedAsIfDirectoriesEndedWithASlash(@ForAll("names") Set<ByteString> names) {
        List<TreeEntry> entries = new ArrayList<>();
        for (ByteString name : names) {
            TreeEntry.Kind kind = TreeEntry.Kind.values()[Math.floorMod(name.hashCode(), 4)];
            entries.add(new TreeEntry(name.bytes(), kind, null));
        }
        Collections.sort(entries);
        List<byte[]> keys = entries.stream().map(SwhidPropertiesTest::key).toList();
        for (int i = 1; i < keys.size(); i++) {
            assertThat(Arrays.compareUnsigned(keys.get(i - 1), keys.get(i))).isNegative();
        }
    }

    private static byte[] key(TreeEntry entry) {
        ByteArrayOutputStream key = new ByteArrayOutputStream();
        key.writeBytes(entry.name());
        if (entry.kind() == TreeEntry.Kind.DIRECTORY) {
            key.write('/');
        }
        return key.toByteArray();
    }

    @Provide
    Arbitrary<Set<ByteString>> names() {
        Arbitrary<Byte> one = Arbitraries.of((byte) 'a', (byte) '.', (byte) '0', (byte) 0xE9, (byte) '-', (byte) 1);
        return one.array(byte[].class)
                .ofMinSize(1)
                .ofMaxSize(4)
                .map(ByteString::of)
                .set()
                .ofMaxSize(30)
                .map(HashSet::new);
    }

    @Provide
    Arbitrary<String> texts() {
        return Arbitraries.oneOf(Arbitraries.strings(), damaged());
    }

    /** Identifiers with a few characters replaced. */
    @Provide
    Arbitrary<String> damaged() {
        Arbitrary<Character> other = Arbitraries.oneOf(
                Arbitraries.of(';', '=', ':', '%', '-', '/', '0', 'A', '\u0000', '\uD800', 'é'), Arbitraries.chars());
        return Combinators.combine(
                        swhids(),
                        Arbitraries.integers().between(0, 200).list().ofMaxSize(3),
                        other.list().ofSize(3))
                .as((swhid, places, characters) -> {
                    StringBuilder text = new StringBuilder(swhid.toString());
                    for (int i = 0; i < places.size(); i++) {
                        text.setCharAt(places.get(i) % text.length(), characters.get(i));
                    }
                    return text.toString();
                });
    }

    @Provide
    Arbitrary<QualifiedSwhid> swhids() {
        Arbitrary<Optional<String>> origins = Arbitraries.strings()
                .ofMinLength(1)
                .filter(SwhidPropertiesTest::hasNoHalves)
                .map(rest -> "https:" + rest)
                .optional(0.7);
        Arbitrary<Optional<ByteString>> paths = Arbitraries.bytes()
                .filter(one -> one != 0)
                .array(byte[].class)
                .ofMaxSize(20)
                .map(SwhidPropertiesTest::path)
                .optional(0.7);
        Arbitrary<Fragment> fragments = Combinators.combine(
                        Arbitraries.longs().between(1, Long.MAX_VALUE),
                        Arbitraries.longs().between(1, Long.MAX_VALUE),
                        Arbitraries.of(true, false))
                .as((one, other, lines) -> lines
                        ? new Fragment.Lines(Math.min(one, other), Math.max(one, other))
                        : new Fragment.Bytes(Math.min(one, other), Math.max(one, other)));
        return Combinators.combine(
                        core(ObjectType.values()),
                        origins,
                        core(ObjectType.SNAPSHOT).optional(0.5),
                        core(ObjectType.DIRECTORY, ObjectType.REVISION, ObjectType.RELEASE, ObjectType.SNAPSHOT)
                                .optional(0.5),
                        paths,
                        fragments.optional(0.5))
                .as((core, origin, visit, anchor, path, fragment) -> new QualifiedSwhid(
                        core,
                        origin,
                        origin.isPresent() ? visit : Optional.empty(),
                        path.isPresent() ? anchor : Optional.empty(),
                        path,
                        core.type() == ObjectType.CONTENT ? fragment : Optional.empty()));
    }

    private static boolean hasNoHalves(String text) {
        return text.codePoints().noneMatch(point -> point >= 0xD800 && point <= 0xDFFF);
    }

    private static ByteString path(byte[] rest) {
        byte[] path = new byte[rest.length + 1];
        path[0] = '/';
        System.arraycopy(rest, 0, path, 1, rest.length);
        if (path.length > 1 && path[1] == '/') {
            path[1] = 'a';
        }
        return ByteString.of(path);
    }

    private static Arbitrary<CoreSwhid> core(ObjectType... types) {
        return Combinators.combine(
                        Arbitraries.of(types),
                        Arbitraries.strings().withChars("0123456789abcdef").ofLength(40))
                .as(CoreSwhid::new);
    }
}
