package org.multitude.platform.mail;

import java.util.Optional;
import org.multitude.platform.text.Lang;
import org.multitude.platform.text.Prose;

/**
 * A message to one person, in plain text.
 *
 * @param to address it goes to
 * @param language language it is written in
 * @param subject its subject, on one line
 * @param body its text
 * @param settings address of the page where the recipient chooses not to be written to any more, if there is one
 * @param oneClick whether a mailbox may send that choice itself, by posting to this address (RFC 8058)
 */
public record Message(
        String to, Lang language, String subject, String body, Optional<String> settings, boolean oneClick) {
    /** A message whose recipient chooses on a page. */
    public Message(String to, Lang language, String subject, String body, Optional<String> settings) {
        this(to, language, subject, body, settings, false);
    }

    public Message {
        // A line end in a header would start another header.
        subject = Prose.line(subject);
        if (to.isBlank() || to.chars().anyMatch(Character::isISOControl)) {
            throw new IllegalArgumentException("not an address to write to");
        }
    }
}
