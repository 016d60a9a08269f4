package org.multitudelibs.publiccode.swhid;

import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * A SWHID with its qualifiers (specification, clause 6), which say where the object was seen and which part of it is
 * meant. Two are equal if they have the same qualifiers, in whatever order they were written.
 *
 * @param core the object
 * @param origin where it was seen: an absolute address, not percent-encoded for the identifier
 * @param visit the snapshot of the origin it was seen in; only with an origin
 * @param anchor the directory, revision, release or snapshot in which the path leads to it; only with a path
 * @param path from the root directory of the anchor, as bytes, starting with a slash
 * @param fragment the lines or bytes that are meant; only of a content
 */
public record QualifiedSwhid(
        CoreSwhid core,
        Optional<String> origin,
        Optional<CoreSwhid> visit,
        Optional<CoreSwhid> anchor,
        Optional<ByteString> path,
        Optional<Fragment> fragment) {
    private static final Pattern ABSOLUTE = Pattern.compile("[A-Za-z][A-Za-z0-9+.-]*:.+", Pattern.DOTALL);

    /** @throws IllegalArgumentException if a qualifier cannot be so, with a sentence that says why */
    public QualifiedSwhid {
        origin.ifPresent(value -> require(isOrigin(value), NO_ORIGIN));
        visit.ifPresent(value -> require(value.type() == ObjectType.SNAPSHOT, NO_SNAPSHOT));
        anchor.ifPresent(value -> require(value.type() != ObjectType.CONTENT, NO_ANCHOR));
        path.ifPresent(value -> require(isPath(value), NO_PATH));
        require(visit.isEmpty() || origin.isPresent(), VISIT_WITHOUT_ORIGIN);
        require(anchor.isEmpty() || path.isPresent(), ANCHOR_WITHOUT_PATH);
        require(fragment.isEmpty() || core.type() == ObjectType.CONTENT, FRAGMENT_OF_OTHER);
    }

    static final String NO_ORIGIN = "the origin must be an absolute address, such as https://example.org/project.git";
    static final String NO_SNAPSHOT = "the visit must be a snapshot, swh:1:snp:HASH";
    static final String NO_ANCHOR = "the anchor must be a directory, revision, release or snapshot, not a content";
    static final String NO_PATH = "the path must start with one slash and hold no NUL";
    static final String VISIT_WITHOUT_ORIGIN = "a visit means something only beside an origin";
    static final String ANCHOR_WITHOUT_PATH = "an anchor means something only beside a path";
    static final String FRAGMENT_OF_OTHER = "only contents (cnt) have lines and bytes";

    public static QualifiedSwhid of(CoreSwhid core) {
        return new QualifiedSwhid(
                core, Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty());
    }

    /**
     * Reads an identifier with or without qualifiers, and refuses whatever is wrong in it.
     *
     * @throws SwhidSyntaxException with the first problem of the text
     */
    public static QualifiedSwhid parse(String text) {
        SwhidReading reading = read(text);
        if (!reading.ignored().isEmpty()) {
            throw new SwhidSyntaxException(reading.ignored().getFirst());
        }
        return reading.swhid();
    }

    /**
     * Reads an identifier as the specification asks of those who follow links (clause 6): wrong qualifiers are ignored
     * and told.
     *
     * @throws SwhidSyntaxException if the core identifier is wrong
     */
    public static SwhidReading read(String text) {
        return new QualifierParser(text).read();
    }

    public QualifiedSwhid withOrigin(String address) {
        return new QualifiedSwhid(core, Optional.of(address), visit, anchor, path, fragment);
    }

    /** Seen at this address, in this snapshot of it. */
    public QualifiedSwhid withOrigin(String address, CoreSwhid snapshot) {
        return new QualifiedSwhid(core, Optional.of(address), Optional.of(snapshot), anchor, path, fragment);
    }

    public QualifiedSwhid withPath(ByteString newPath) {
        return new QualifiedSwhid(core, origin, visit, anchor, Optional.of(newPath), fragment);
    }

    /** Found at this path of this directory, revision, release or snapshot. */
    public QualifiedSwhid withPath(ByteString newPath, CoreSwhid newAnchor) {
        return new QualifiedSwhid(core, origin, visit, Optional.of(newAnchor), Optional.of(newPath), fragment);
    }

    public QualifiedSwhid withFragment(Fragment part) {
        return new QualifiedSwhid(core, origin, visit, anchor, path, Optional.of(part));
    }

    static boolean isOrigin(String address) {
        return ABSOLUTE.matcher(address).matches();
    }

    static boolean isPath(ByteString path) {
        return path.startsWith("/") && !path.startsWith("//") && !path.holds(0);
    }

    private static void require(boolean holds, String sentence) {
        if (!holds) {
            throw new IllegalArgumentException(sentence);
        }
    }

    /** The identifier in its canonical order, percent-encoded. */
    @Override
    public String toString() {
        StringBuilder text = new StringBuilder(core.toString());
        origin.ifPresent(
                value -> text.append(";origin=").append(Percent.IRI.encode(value.getBytes(StandardCharsets.UTF_8))));
        visit.ifPresent(value -> text.append(";visit=").append(value));
        anchor.ifPresent(value -> text.append(";anchor=").append(value));
        path.ifPresent(value -> text.append(";path=").append(Percent.PATH.encode(value.bytes())));
        fragment.ifPresent(value -> text.append(';').append(value));
        return text.toString();
    }
}
