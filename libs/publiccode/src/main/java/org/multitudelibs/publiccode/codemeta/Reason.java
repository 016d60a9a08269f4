package org.multitudelibs.publiccode.codemeta;

import static org.multitudelibs.publiccode.codemeta.Note.Kind.ABSENT;
import static org.multitudelibs.publiccode.codemeta.Note.Kind.CHANGED;
import static org.multitudelibs.publiccode.codemeta.Note.Kind.LOST;
import static org.multitudelibs.publiccode.codemeta.Note.Kind.WRONG;

import java.util.Locale;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Why something is not carried as it stands. The {@link #id()} is stable and meant as a translation key; the names in
 * braces are the names of {@link Note#arguments()}.
 */
public enum Reason {
    // The document as such.
    FILE_TOO_LARGE(WRONG, "the file is larger than {limit} bytes", "not read"),
    NOT_UTF8(WRONG, "the file is not written in UTF-8", "not read"),
    SYNTAX(WRONG, "this is not JSON, at line {line} and column {column}", "not read"),
    TOO_COMPLEX(WRONG, "nested or long beyond what a description needs", "not read"),
    DUPLICATE_KEY(WRONG, "the key is written twice in one object", "the first one is kept"),
    NOT_AN_OBJECT(WRONG, "a JSON object is expected", "not read"),
    NOT_SOFTWARE(WRONG, "{value} is not SoftwareSourceCode or SoftwareApplication", "read as software all the same"),
    CONTEXT_MISSING(WRONG, "there is no @context that says what the terms mean", "read as CodeMeta 3.1"),
    CONTEXT_OLD(CHANGED, "the document is written for CodeMeta {version}", "read as CodeMeta 3.1"),
    CONTEXT_UNKNOWN(CHANGED, "{value} is not a context of CodeMeta", "the terms are read as in CodeMeta 3.1"),
    OWN_DEFINITIONS(CHANGED, "the document defines terms of its own", "its definitions are not followed"),
    MORE_NOTES(WRONG, "there is more to say than {limit} notes", "the others are not told"),

    // Values.
    WRONG_TYPE(WRONG, "{expected} is expected", "left out"),
    EMPTY(WRONG, "the value is empty", "left out"),
    NOT_AN_ADDRESS(WRONG, "{value} is not an address with a scheme, such as https://", "left out"),
    NOT_A_WEB_ADDRESS(WRONG, "{value} is not an address that starts with http:// or https://", "left out"),
    NOT_A_DATE(WRONG, "{value} is not a date written YYYY-MM-DD", "left out"),
    TIME_CUT(CHANGED, "{value} is a moment, where publiccode.yml has a day", "its day is kept"),
    NOT_A_LANGUAGE(WRONG, "{value} is not a language tag of BCP 47", "treated as a text without a language"),
    NOT_A_LICENCE(WRONG, "{value} is not a licence of SPDX: {problem}", "left out"),
    LICENCE_ELSEWHERE(CHANGED, "{value} is not an address of SPDX", "taken for its licence {licence}"),
    SEVERAL_LICENCES(
            LOST,
            "several licences are told, not whether all apply or one may be chosen",
            "left out; write one expression of SPDX"),
    NOT_A_CATEGORY(LOST, "{value} is not one of the categories of publiccode.yml", "left out"),
    NOT_A_STATUS(LOST, "{value} is not a stage of publiccode.yml, nor one of repostatus.org", "left out"),
    STATUS_TRANSLATED(CHANGED, "{value} is a stage of repostatus.org", "read as {status}"),
    SEVERAL(LOST, "publiccode.yml has room for one", "the first one is kept, {left} left out"),
    SEVERAL_TEXTS(
            LOST, "publiccode.yml has room for {room} of these in a language", "this one and later ones are left out"),
    CONTRADICTION(CHANGED, "{other} says otherwise", "{kept} is kept"),
    FROM_ELSEWHERE(CHANGED, "told of another thing, in {place}", "read as told of the software"),
    OPEN_ASSUMED(CHANGED, "not told whether it is open, proprietary or hardware", "listed among the open ones"),
    CONTRACT_ASSUMED(CHANGED, "an organisation maintains the software", "read as a contractor"),
    LANGUAGE_ASSUMED(CHANGED, "the text has no language", "kept under {language}"),
    NO_NAME(WRONG, "it has no name", "left out"),
    NO_URI(LOST, "publiccode.yml asks for the URI of an organisation", "left out"),

    // Terms and keys without counterpart.
    UNKNOWN_TERM(WRONG, "not a term of CodeMeta 3.1; JSON-LD ignores it", "left out"),
    RENAMED_TERM(CHANGED, "an old name of {name}", "read as {name}"),
    NO_KEY(LOST, "publiccode.yml has no key for it", "left out"),
    NO_TERM(LOST, "CodeMeta has no term for it", "left out"),
    RANGE_WITH_VERSION(LOST, "CodeMeta has one version for each dependency", "the exact version is written"),
    RANGE_AS_TEXT(CHANGED, "CodeMeta has no bounds of versions", "written as the version {value}"),
    ORGANISATION_ASSUMED(CHANGED, "publiccode.yml does not say whether it is a person", "written as an Organization"),

    // Missing.
    NEEDED(ABSENT, "no description of software goes without it", "nothing is read"),
    MANDATORY(ABSENT, "publiccode.yml asks for it", "to be filled in by hand");

    private static final Pattern PLACEHOLDER = Pattern.compile("\\{([a-z]+)}");

    private final Note.Kind kind;
    private final String why;
    private final String done;

    Reason(Note.Kind kind, String why, String done) {
        this.kind = kind;
        this.why = why;
        this.done = done;
    }

    /** The stable name in lower case, such as {@code not-a-date}. */
    public String id() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    Note.Kind kind() {
        return kind;
    }

    String why(Map<String, String> arguments) {
        return filled(why, arguments);
    }

    String done(Map<String, String> arguments) {
        return filled(done, arguments);
    }

    private static String filled(String text, Map<String, String> arguments) {
        return PLACEHOLDER
                .matcher(text)
                .replaceAll(found -> Matcher.quoteReplacement(arguments.getOrDefault(found.group(1), found.group())));
    }
}
