package org.multitude.opensource;

import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.multitudelibs.publiccode.spdx.Found;
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
    LicenceText {
        licences = licences.stream().<Set<String>>map(TreeSet::new).toList();
    }

    /** By what a licence was recognised. */
    enum How {
        TEXT,
        LIKENESS,
        NOTICE,
        IDENTIFIER,
        /** A text that is no licence of the list. */
        UNRECOGNISED,
        /** No words at all. */
        EMPTY;

        String code() {
            return name().toLowerCase(Locale.ROOT);
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
        return new LicencesFound(
                texts.stream()
                        .filter(text -> text.how != How.UNRECOGNISED && text.how != How.EMPTY)
                        .map(text -> new Found(
                                text.file,
                                Found.How.valueOf(text.how.name()),
                                text.licences,
                                text.score / 1000.0,
                                text.line,
                                text.share / 1000.0))
                        .toList(),
                texts.stream()
                        .filter(text -> text.how == How.UNRECOGNISED)
                        .map(text -> new LicencesFound.Unrecognised(
                                text.file,
                                text.licences.isEmpty() ? Set.of() : text.licences.getFirst(),
                                text.score / 1000.0))
                        .toList(),
                List.of());
    }
}
