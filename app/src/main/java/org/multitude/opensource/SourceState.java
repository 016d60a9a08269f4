package org.multitude.opensource;

import java.util.Optional;
import org.multitudelibs.publiccode.swhid.CoreSwhid;

/**
 * Names of the state of source code (SWHID 1.2), which anybody computes from the code itself.
 *
 * @param directory all its files
 * @param revision the commit, in a git repository
 * @param snapshot all branches and tags, in a git repository
 * @param skipped why there are none, where they were looked for
 */
record SourceState(
        Optional<CoreSwhid> directory,
        Optional<CoreSwhid> revision,
        Optional<CoreSwhid> snapshot,
        Optional<Skipped> skipped) {
    /** Nothing was asked of the files. */
    static final SourceState UNKNOWN =
            new SourceState(Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty());

    /** Why there is none. */
    enum Skipped {
        /** More files, or longer ones, than an import waits for. */
        TOO_MUCH("too-much"),
        /** Something in the folder cannot be read, or has no such name. */
        UNREADABLE("unreadable");

        private final String code;

        Skipped(String code) {
            this.code = code;
        }

        String code() {
            return code;
        }

        static Skipped of(String code) {
            return code.equals(TOO_MUCH.code) ? TOO_MUCH : UNREADABLE;
        }
    }

    static SourceState of(CoreSwhid directory) {
        return new SourceState(Optional.of(directory), Optional.empty(), Optional.empty(), Optional.empty());
    }

    static SourceState skipped(Skipped why) {
        return new SourceState(Optional.empty(), Optional.empty(), Optional.empty(), Optional.of(why));
    }
}
