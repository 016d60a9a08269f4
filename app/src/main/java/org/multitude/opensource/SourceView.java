package org.multitude.opensource;

import java.util.List;
import java.util.Optional;

/**
 * The licence declared beside the licence found, and the names of what was found, in words.
 *
 * @param declared the licence that the card declares
 * @param found the licences found, or that there is none, or that nobody looked
 * @param answer how both stand to each other, in a word or two
 * @param look class that the style sheet knows for this answer, or empty
 * @param explained what that means
 * @param mend what whoever maintains it may do
 * @param reusable the same in one sentence, for who wants to reuse it
 * @param files what was read in each licence file
 * @param names names of the card and of the state of the source code
 * @param place where and when it was looked for
 * @param awaited that it is still to be looked for, or why that failed, or when it can be looked for again
 * @param again whether it can be looked for again
 */
public record SourceView(
        Optional<String> declared,
        String found,
        String answer,
        String look,
        String explained,
        Optional<String> mend,
        Optional<String> reusable,
        List<FileRead> files,
        List<Named> names,
        Optional<String> place,
        Optional<String> awaited,
        boolean again) {

    /** Whether what was found is another licence than the one declared. */
    boolean contradicts() {
        return look.equals("bad");
    }

    /** A licence file: its name, where it can be read, what it is in words, its hash and its name (SWHID). */
    public record FileRead(String name, Optional<String> address, String words, String sha256, String swhid) {}

    /**
     * A name of something.
     *
     * @param of what it names, in words
     * @param swhid the name with all that is known of where it was found
     * @param core the name alone
     */
    public record Named(String of, String swhid, String core) {
        /** Where the archive shows it, if it has it; nobody is asked before somebody follows the link. */
        public String archive() {
            return "https://archive.softwareheritage.org/" + core;
        }
    }
}
