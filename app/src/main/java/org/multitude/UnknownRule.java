package org.multitude;

import java.util.List;

/** Somebody asked for a rule that does not count such ballots. */
final class UnknownRule extends RuntimeException {
    UnknownRule(String asked, List<String> names) {
        super("No rule “" + asked + "” counts these ballots; there are " + String.join(", ", names));
    }
}
