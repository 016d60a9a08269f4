package org.multitudelibs.publiccode;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.snakeyaml.engine.v2.nodes.Node;
import org.snakeyaml.engine.v2.nodes.ScalarNode;

/** What a value of the wrong form most likely stands for; empty rather than a guess that could be wrong. */
final class Mends {
    private static final Pattern YEAR_FIRST = Pattern.compile("(\\d{4})[-/. ]?(\\d{1,2})[-/. ]?(\\d{1,2})([T ].*)?");
    private static final Pattern YEAR_LAST = Pattern.compile("(\\d{1,2})[-/. ](\\d{1,2})[-/. ](\\d{4})");
    private static final Pattern WITHOUT_SCHEME = Pattern.compile("(//)?[\\w-]+(\\.[\\w-]+)*\\.[a-zA-Z]{2,}([/?#].*)?");
    private static final Pattern GIT_OVER_SSH = Pattern.compile("(ssh://)?git@([\\w.-]+)[:/]([^/\\s].*)");
    private static final Pattern IN_ANGLES = Pattern.compile("[^<>]*<([^<>]+)>");
    private static final Pattern AT_SIGN =
            Pattern.compile("\\s*[\\[({]\\s*at\\s*[\\])}]\\s*", Pattern.CASE_INSENSITIVE);
    private static final Set<String> YES = Set.of("true", "yes", "y", "on", "1", "oui", "si", "sì", "ja", "sim");
    private static final Set<String> NO = Set.of("false", "no", "n", "off", "0", "non", "nein", "nee", "não");

    private Mends() {}

    /**
     * A date written in another order. {@code 31/05/2026} and {@code 2026-5-31T10:00} are the 31st of May; {@code
     * 12/05/2026} could be two days, and stays as it is.
     */
    static Optional<String> date(String value) {
        Matcher first = YEAR_FIRST.matcher(value.strip());
        if (first.matches()) {
            return day(first.group(1), first.group(2), first.group(3));
        }
        Matcher last = YEAR_LAST.matcher(value.strip());
        if (!last.matches()) {
            return Optional.empty();
        }
        Optional<String> dayFirst = day(last.group(3), last.group(2), last.group(1));
        Optional<String> monthFirst = day(last.group(3), last.group(1), last.group(2));
        return dayFirst.isEmpty() || monthFirst.isEmpty() || dayFirst.equals(monthFirst)
                ? dayFirst.or(() -> monthFirst)
                : Optional.empty();
    }

    private static Optional<String> day(String year, String month, String day) {
        try {
            return Optional.of(LocalDate.of(Integer.parseInt(year), Integer.parseInt(month), Integer.parseInt(day))
                    .toString());
        } catch (DateTimeException e) {
            return Optional.empty();
        }
    }

    /** {@code www.example.org/x} with its scheme, {@code git@example.org:a/b.git} as the address read by all. */
    static Optional<String> web(String value) {
        String address = value.strip();
        Matcher ssh = GIT_OVER_SSH.matcher(address);
        if (ssh.matches()) {
            return found("https://" + ssh.group(2) + "/" + ssh.group(3));
        }
        return WITHOUT_SCHEME.matcher(address).matches()
                ? found("https://" + address.replaceFirst("^//", ""))
                : found(address).filter(known -> !known.equals(value));
    }

    private static Optional<String> found(String address) {
        return WebAddress.web(address).map(known -> address);
    }

    /** {@code Team <team@example.org>}, {@code mailto:team@example.org} and {@code team [at] example.org}. */
    static Optional<String> email(String value) {
        String address = value.strip().replaceFirst("^(?i)mailto:", "");
        Matcher angles = IN_ANGLES.matcher(address);
        String inner = angles.matches() ? angles.group(1).strip() : address;
        return Optional.of(AT_SIGN.matcher(inner).replaceAll("@")).filter(Forms::isEmail);
    }

    /** {@code yes}, {@code off} and their like in some languages. */
    static Optional<String> truth(Node node) {
        if (!(node instanceof ScalarNode scalar)) {
            return Optional.empty();
        }
        String word = scalar.getValue().strip().toLowerCase(Locale.ROOT);
        return YES.contains(word) ? Optional.of("true") : NO.contains(word) ? Optional.of("false") : Optional.empty();
    }

    /** {@code /images/logo.svg} and {@code file:///images/logo.svg} as a path from the root of the repository. */
    static Optional<String> path(String value) {
        String path = value.replaceFirst("^file:", "").replaceFirst("^/+", "");
        return path.isEmpty() || path.startsWith("file:") ? Optional.empty() : Optional.of(path);
    }
}
