package org.multitude;

import java.util.List;

/** Somebody asked for a rule, or something else, by which such files are not counted. */
final class UnknownRule extends RuntimeException {
    UnknownRule(String sentence) {
        super(sentence);
    }

    UnknownRule(String asked, List<String> names) {
        this("No rule “" + asked + "” counts these ballots; there are " + String.join(", ", names));
    }
}
