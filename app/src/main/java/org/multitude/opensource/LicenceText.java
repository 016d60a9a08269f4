package org.multitude.opensource;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.multitudelibs.publiccode.spdx.Found;
import org.multitudelibs.publiccode.spdx.FoundAddition;
import org.multitudelibs.publiccode.spdx.Licences;
import org.multitudelibs.publiccode.spdx.LicencesFound;
import org.multitudelibs.publiccode.swhid.CoreSwhid;

/**
 * Something read in a licence file: a licence, or that the text is none that is known.
 *
 * @param file its path beside the card
 * @param sha256 hash of the file
 * @param size its length in bytes
 * @param swhid its name, as anybody computes it from the file
 * @param how by what the licence was recognised
 * @param licences each as the ids that it may be; for a text that is not recognised, the nearest one
 * @param score how alike, in thousandths
 * @param share how much of the file it is, in thousandths
 * @param line where it begins, from 1
 */
record LicenceText(
        String file,
        String sha256,
        long size,
        CoreSwhid swhid,
        How how,
        List<Set<String>> licences,
        int score,
        int share,
        int line) {
    private static final double WHOLE = 1000;

    LicenceText {
        licences = licences.stream().<Set<String>>map(TreeSet::new).toList();
    }

    /** By what a licence was recognised. */
    enum How {
        TEXT,
        LIKENESS,
        NOTICE,
        IDENTIFIER,
        /** The text of an exception to a licence: the ids that it may be, then those of the licence, where it is known. */
        EXCEPTION,
        /** An exception that an identifier names. */
        EXCEPTION_NAMED,
        /** A text that is no licence of the list. */
        UNRECOGNISED,
        /** No words at all. */
        EMPTY;

        String code() {
            return name().toLowerCase(Locale.ROOT).replace('_', '-');
        }

        static How of(String code) {
            for (How one : values()) {
                if (one.code().equals(code)) {
                    return one;
                }
            }
            return UNRECOGNISED;
        }
    }

    /** Whether the file is longer than what is read of one. */
    boolean isCut() {
        return size > Licences.LONGEST;
    }

    /** The same of a file of that name. */
    LicenceText in(String name) {
        return new LicenceText(name, sha256, size, swhid, how, licences, score, share, line);
    }

    /** Ids of a licence after a slash, licences after a space, as they are kept. */
    String written() {
        return licences.stream().map(ids -> String.join("/", ids)).collect(Collectors.joining(" "));
    }

    static List<Set<String>> licences(String written) {
        return Stream.of(written.split(" "))
                .filter(one -> !one.isEmpty())
                .map(one -> Set.of(one.split("/")))
                .toList();
    }

    /** Everything on a line, as acts say it. */
    String said() {
        return String.join(
                " ",
                how.code(),
                Integer.toString(score),
                Integer.toString(share),
                Integer.toString(line),
                sha256,
                Long.toString(size),
                swhid.toString(),
                "[" + written() + "]",
                file);
    }

    /** What the library found, from what was kept of it. */
    static LicencesFound found(List<LicenceText> texts) {
        List<Found> licences = new ArrayList<>();
        List<FoundAddition> exceptions = new ArrayList<>();
        List<LicencesFound.Unrecognised> unrecognised = new ArrayList<>();
        for (LicenceText text : texts) {
            switch (text.how) {
                case TEXT, LIKENESS, NOTICE, IDENTIFIER ->
                    licences.add(new Found(
                            text.file,
                            Found.How.valueOf(text.how.name()),
                            text.licences,
                            text.score / WHOLE,
                            text.line,
                            text.share / WHOLE));
                case EXCEPTION -> exceptions.add(text.exception(Found.How.TEXT));
                case EXCEPTION_NAMED -> exceptions.add(text.exception(Found.How.IDENTIFIER));
                case UNRECOGNISED ->
                    unrecognised.add(new LicencesFound.Unrecognised(text.file, text.first(0), text.score / WHOLE));
                case EMPTY -> {}
            }
        }
        return new LicencesFound(licences, exceptions, unrecognised, List.of());
    }

    private FoundAddition exception(Found.How by) {
        return new FoundAddition(file, by, first(0), first(1), line);
    }

    private Set<String> first(int place) {
        return place < licences.size() ? licences.get(place) : Set.of();
    }
}
