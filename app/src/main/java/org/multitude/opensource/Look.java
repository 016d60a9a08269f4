package org.multitude.opensource;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * What was found beside a card where it came from.
 *
 * @param at when it was looked for
 * @param place where
 * @param address address of the card, where it was looked for on the web
 * @param origin the repository, where the card lies there as it is here
 * @param state names of the state of the source code
 * @param texts what was read in each licence file, in the order of the files
 * @param unread names of licence files that were not read, being too long or too many
 */
record Look(
        Instant at,
        Place place,
        Optional<String> address,
        Optional<String> origin,
        SourceState state,
        List<LicenceText> texts,
        List<String> unread) {
    Look {
        texts = List.copyOf(texts);
        unread = List.copyOf(unread);
    }

    /** Where it was looked for. */
    enum Place {
        /** On the web, beside the address of the card. */
        ADDRESS("address"),
        /** In the folder that the card was brought in from. */
        FOLDER("folder");

        private final String code;

        Place(String code) {
            this.code = code;
        }

        String code() {
            return code;
        }

        static Place of(String code) {
            return code.equals(FOLDER.code) ? FOLDER : ADDRESS;
        }
    }

    /** What licence files say, a line each, as acts say it; empty when there is none. */
    Optional<String> said() {
        return Optional.of(texts.stream().map(LicenceText::said).collect(Collectors.joining("\n")))
                .filter(lines -> !lines.isEmpty());
    }

    /** Names of what was not read, a line each; empty when all was. */
    Optional<String> leftOut() {
        return Optional.of(String.join("\n", unread)).filter(lines -> !lines.isEmpty());
    }

    /** Whether both found the same. */
    boolean saysAs(Look other) {
        return place == other.place
                && address.equals(other.address)
                && origin.equals(other.origin)
                && state.equals(other.state)
                && texts.equals(other.texts)
                && unread.equals(other.unread);
    }
}
