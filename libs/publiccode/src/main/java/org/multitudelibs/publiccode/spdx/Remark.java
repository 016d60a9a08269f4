package org.multitudelibs.publiccode.spdx;

import java.util.Optional;
import org.multitudelibs.publiccode.Severity;

/**
 * One thing to say about an expression. {@code MIT AND Apche-2.0} gives UNKNOWN_LICENCE at 8, 9 characters long, to be
 * written {@code Apache-2.0}: "Apche-2.0 is not a licence of the SPDX list; write Apache-2.0".
 *
 * @param at index of the first character meant, from 0; the length of the text when something is missing at its end
 * @param length how many characters are meant; 0 when something is missing
 * @param written the characters meant, cut after 60
 * @param instead what to write there
 */
public record Remark(Kind kind, int at, int length, String written, Optional<String> instead) {

    /** What there is to say; {@link #id()} is stable and meant as a translation key. */
    public enum Kind {
        EMPTY("there is no expression; write the id of a licence"),
        TOO_LONG("the expression is longer than 2,000 characters"),
        UNKNOWN_LICENCE("{} is not a licence of the SPDX list"),
        UNKNOWN_EXCEPTION("{} is not an exception of the SPDX list"),
        EXCEPTION_WITHOUT_LICENCE("{} is an exception; write it after a licence and WITH"),
        LICENCE_AS_EXCEPTION("{} is a licence, and an exception follows WITH; join two licences by AND or OR"),
        DEPRECATED_EXCEPTION("the exception {} is deprecated and no longer accepted"),
        NOTHING_TO_EXCEPT("WITH follows one licence of the list"),
        LICENCE_MISSING("a licence is missing here"),
        EXCEPTION_MISSING("an exception is missing after WITH"),
        OPERATOR_MISSING("AND, OR or WITH is missing before {}"),
        OPERATOR_CASE("the operator {} is written in capitals"),
        PLUS_APART("the plus follows the licence without a space"),
        NOT_CLOSED("this parenthesis is not closed"),
        NOT_OPENED("this parenthesis was not opened"),
        STRANGE("{} does not belong in an expression"),
        DEPRECATED_LICENCE("the id {} is deprecated");

        private final String english;

        Kind(String english) {
            this.english = english;
        }

        public String id() {
            return name().toLowerCase(java.util.Locale.ROOT).replace('_', '-');
        }
    }

    /** Only a deprecated licence leaves the expression valid. */
    public Severity severity() {
        return kind == Kind.DEPRECATED_LICENCE ? Severity.WARNING : Severity.ERROR;
    }

    /** The remark in English, with what to write instead. */
    public String description() {
        return kind.english.replace("{}", written)
                + instead.map(text -> "; write " + text).orElse("");
    }
}
