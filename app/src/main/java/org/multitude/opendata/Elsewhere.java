package org.multitude.opendata;

import java.util.List;
import java.util.Optional;
import org.multitude.identity.BodiesOfFiles;

/**
 * What another platform says of a dataset that can be brought in.
 *
 * @param identifier what it is known by where it comes from
 * @param publisher who publishes it, if that is said
 * @param said its description
 * @param files its files
 * @param content all that its source says of it, as it is kept
 * @param losses what its source says that pages cannot show, in words
 */
record Elsewhere(
        String identifier,
        Optional<BodiesOfFiles.Said> publisher,
        Description said,
        List<ListedFile.What> files,
        String content,
        List<String> losses) {
    private static final int MOST_KEYWORDS = 500;
    private static final int MOST_FILES = 1_000;

    /** The first of too many keywords. */
    static List<String> keywords(List<String> all, List<String> losses) {
        return first(all, MOST_KEYWORDS, "keywords", losses);
    }

    /** The first of too many files. */
    static List<ListedFile.What> files(List<ListedFile.What> all, List<String> losses) {
        return first(all, MOST_FILES, "files", losses);
    }

    private static <T> List<T> first(List<T> all, int most, String name, List<String> losses) {
        if (all.size() <= most) {
            return all;
        }
        losses.add("of its %,d %s the first %,d are shown".formatted(all.size(), name, most));
        return List.copyOf(all.subList(0, most));
    }
}
