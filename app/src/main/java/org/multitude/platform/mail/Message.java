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
 * @param secret whether its text lets its reader do something as the recipient, so that nobody else may read it
 */
public record Message(
        String to,
        Lang language,
        String subject,
        String body,
        Optional<String> settings,
        boolean oneClick,
        boolean secret) {
    /** A message whose recipient chooses on a page. */
    public Message(String to, Lang language, String subject, String body, Optional<String> settings) {
        this(to, language, subject, body, settings, false, false);
    }

    /** A message that only its recipient may read. */
    public static Message secret(String to, Lang language, String subject, String body) {
        return new Message(to, language, subject, body, Optional.empty(), false, true);
    }

    public Message {
        // A line end in a header would start another header.
        subject = Prose.line(subject);
        if (to.isBlank() || to.chars().anyMatch(Character::isISOControl)) {
            throw new IllegalArgumentException("not an address to write to");
        }
    }
}
