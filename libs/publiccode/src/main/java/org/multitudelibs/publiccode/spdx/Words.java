package org.multitudelibs.publiccode.spdx;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The names that an expression may give to licences outside the list. */
final class Words {
    private static final String NAME = "[A-Za-z0-9.-]+";
    private static final Pattern NAMES = Pattern.compile(NAME);
    private static final Pattern REFERENCE =
            Pattern.compile("(?:DocumentRef-(" + NAME + "):)?LicenseRef-(" + NAME + ")");
    private static final Pattern ADDITION = Pattern.compile("(?:DocumentRef-" + NAME + ":)?AdditionRef-" + NAME);

    private Words() {}

    static void requireName(String name) {
        if (!NAMES.matcher(name).matches()) {
            throw new IllegalArgumentException("a name is made of letters, digits, dots and hyphens");
        }
    }

    static boolean isAdditionReference(String word) {
        return ADDITION.matcher(word).matches();
    }

    static Optional<Expression> reference(String word) {
        Matcher matcher = REFERENCE.matcher(word);
        return matcher.matches()
                ? Optional.of(new Expression.Reference(Optional.ofNullable(matcher.group(1)), matcher.group(2)))
                : Optional.empty();
    }
}
