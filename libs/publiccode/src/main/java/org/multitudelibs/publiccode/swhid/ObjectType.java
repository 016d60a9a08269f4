package org.multitudelibs.publiccode.swhid;

import java.util.Arrays;
import java.util.Optional;

/** What a SWHID names (specification, clause 5). */
public enum ObjectType {
    /** The bytes of a file. */
    CONTENT("cnt", "blob", "content"),
    /** A folder: names, kinds and identifiers of what it holds. */
    DIRECTORY("dir", "tree", "directory"),
    /** A state of a project with its history; git says commit. */
    REVISION("rev", "commit", "revision"),
    /** A revision given a name; git says annotated tag. */
    RELEASE("rel", "tag", "release"),
    /** All branches of a repository at one moment. */
    SNAPSHOT("snp", "snapshot", "snapshot");

    private final String tag;
    private final String header;
    private final String word;

    ObjectType(String tag, String header, String word) {
        this.tag = tag;
        this.header = header;
        this.word = word;
    }

    /** The three letters in the identifier, such as {@code cnt}. */
    public String tag() {
        return tag;
    }

    /** The word that is hashed before the length; for all but snapshots, git's name of the kind of object. */
    String header() {
        return header;
    }

    /** The word for it, in the specification and in the branches of a snapshot. */
    public String word() {
        return word;
    }

    static Optional<ObjectType> ofTag(String tag) {
        return Arrays.stream(values()).filter(type -> type.tag.equals(tag)).findFirst();
    }

    static Optional<ObjectType> ofGit(String kind) {
        return Arrays.stream(values())
                .filter(type -> type != SNAPSHOT && type.header.equals(kind))
                .findFirst();
    }
}
