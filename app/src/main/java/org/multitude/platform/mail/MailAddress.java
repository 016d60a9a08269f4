package org.multitude.platform.mail;

import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Finds the address that mail can be sent to in what somebody published as a contact. */
public final class MailAddress {
    private static final int LONGEST = 254;
    private static final Pattern ADDRESS = Pattern.compile(
            "(?<![A-Za-z0-9.!#$%&'*+/=?^_`{|}~@-])"
                    + "[A-Za-z0-9!#$%&'*+/=?^_`{|}~-]{1,64}(?:\\.[A-Za-z0-9!#$%&'*+/=?^_`{|}~-]{1,64})*"
                    + "@[A-Za-z0-9](?:[A-Za-z0-9-]{0,61}[A-Za-z0-9])?(?:\\.[A-Za-z0-9](?:[A-Za-z0-9-]{0,61}[A-Za-z0-9])?)+(?![A-Za-z0-9@-])");

    private MailAddress() {}

    /** The first address in a text such as {@code mailto:office@body.example} or {@code Office <office@body.example>}. */
    public static Optional<String> in(String contact) {
        String text = contact.length() > 1_000 ? contact.substring(0, 1_000) : contact;
        Matcher matcher = ADDRESS.matcher(text.replaceAll("(?i)mailto:", " "));
        return matcher.find() && matcher.group().length() <= LONGEST
                ? Optional.of(matcher.group().toLowerCase(Locale.ROOT))
                : Optional.empty();
    }
}
