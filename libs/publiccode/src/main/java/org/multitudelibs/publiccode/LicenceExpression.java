package org.multitudelibs.publiccode;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Locale;
import java.util.Set;
import java.util.StringTokenizer;
import java.util.regex.Pattern;

/**
 * Licence expressions of SPDX: ids of the SPDX list in any case, deprecated ones too, joined by AND, OR and WITH, with
 * parentheses; {@code LicenseRef-} names a licence that is not in the list.
 */
final class LicenceExpression {
    private static final Set<String> LICENCES = Resources.wordsInLowerCase("spdx-licences.txt");
    private static final Set<String> EXCEPTIONS = Resources.wordsInLowerCase("spdx-exceptions.txt");
    private static final Pattern REFERENCE = Pattern.compile("(DocumentRef-[A-Za-z0-9.-]+:)?LicenseRef-[A-Za-z0-9.-]+");

    private final Deque<String> tokens = new ArrayDeque<>();

    private LicenceExpression(String text) {
        StringTokenizer words = new StringTokenizer(text, " \t\r\n()", true);
        while (words.hasMoreTokens()) {
            String word = words.nextToken();
            if (!word.isBlank()) {
                tokens.add(word);
            }
        }
    }

    static boolean isValid(String text) {
        return text.length() <= 2_000 && new LicenceExpression(text).isWhole();
    }

    /** Operands and operators in turn, with as many parentheses closed as opened. */
    private boolean isWhole() {
        int open = 0;
        while (true) {
            while (accept("(")) {
                open++;
            }
            if (!acceptLicence()) {
                return false;
            }
            while (accept(")")) {
                open--;
                if (open < 0) {
                    return false;
                }
            }
            if (tokens.isEmpty()) {
                return open == 0;
            }
            if (!accept("AND") && !accept("OR")) {
                return false;
            }
        }
    }

    private boolean acceptLicence() {
        String licence = tokens.poll();
        if (licence == null || !isLicence(licence)) {
            return false;
        }
        if (!accept("WITH")) {
            return true;
        }
        String exception = tokens.poll();
        return exception != null && EXCEPTIONS.contains(exception.toLowerCase(Locale.ROOT));
    }

    private static boolean isLicence(String word) {
        String id = word.endsWith("+") ? word.substring(0, word.length() - 1) : word;
        return LICENCES.contains(word.toLowerCase(Locale.ROOT))
                || LICENCES.contains(id.toLowerCase(Locale.ROOT))
                || REFERENCE.matcher(word).matches();
    }

    private boolean accept(String token) {
        if (token.equals(tokens.peek())) {
            tokens.remove();
            return true;
        }
        return false;
    }
}
