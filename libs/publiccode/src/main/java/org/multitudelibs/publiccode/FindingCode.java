package org.multitudelibs.publiccode;

import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What can be found in a publiccode.yml. The {@link #id()} is stable and meant as a translation key; the names in
 * braces of the English texts are the names of {@link Finding#arguments()}.
 */
public enum FindingCode {
    FILE_TOO_LARGE("the file is larger than {limit} bytes", "keep long texts and images in files of their own"),
    NOT_UTF8("the file is not written in UTF-8", "save it again in UTF-8"),
    WEB_PAGE("this is a web page, not a publiccode.yml", "give the address of the file itself, which forges call raw"),
    CHARACTER_REFUSED(
            "the file holds the character {name}, which YAML does not allow",
            "remove it, or save the file again in UTF-8"),
    SYNTAX("this is not YAML: {problem}", ""),
    SYNTAX_TAB("a tab stands where YAML takes spaces alone", "indent with spaces"),
    SYNTAX_INDENTATION(
            "this line is not indented as those of its section",
            "write as many spaces before it as before the other lines of that section"),
    SYNTAX_QUOTE("a quote is opened here and never closed", "close it at the end of the text"),
    SYNTAX_AFTER_QUOTE(
            "something follows the quote that closes the text",
            "double an apostrophe within the text, or put the text between double quotes"),
    SYNTAX_COLON(
            "a colon stands where no key can",
            "put a text that holds one between quotes, or look whether the line above lacks its own"),
    SYNTAX_COLON_MISSING("no colon follows this key", "write the key, a colon, a space and the value"),
    SYNTAX_BRACKET(
            "a bracket or a brace is opened here and not closed as it should be",
            "close it, or put the text between quotes"),
    SYNTAX_SIGN("a text cannot begin with {name}", "put the text between quotes"),
    SEVERAL_DOCUMENTS(
            "the file holds several YAML documents, where one is expected", "keep one, without a line of ---"),
    TOO_COMPLEX("the file is nested or repeated beyond what a description needs", "write fewer and shorter values"),
    DUPLICATE_KEY("the key {name} is written twice", "keep one of the two"),
    WRONG_TYPE("wrong type for {path}, {expected} is expected", "write for example {example}"),
    UNKNOWN_KEY("unknown field \"{name}\"", "remove it"),
    REQUIRED("this field is required", "add for example {example}"),
    VERSION_UNSUPPORTED("version {value} is not supported, use one of {allowed}", ""),
    VERSION_OLD("version {value} is not the latest one, use {latest}", ""),
    NOT_ONE_OF("{value} must be one of {allowed}", ""),
    NOT_A_URL("{value} must be a valid URL", "write it in full, such as https://git.example.org/project.git"),
    NOT_A_WEB_ADDRESS(
            "{value} must be a valid address starting with http:// or https://",
            "write it in full, such as https://example.org/project"),
    NOT_A_DATE("{value} must be a date written YYYY-MM-DD", "the 31st of May 2026 is 2026-05-31"),
    NOT_AN_EMAIL("{value} must be a valid e-mail address", "write for example project@example.org"),
    NOT_A_MIME_TYPE("{value} is not a MIME type", "write for example text/csv"),
    NOT_A_CATEGORY(
            "{value} is not a category of the standard",
            "choose one of https://yml.publiccode.tools/categories-list.html"),
    NOT_A_SCOPE("{value} is not a scope of the standard", "choose one of {allowed}"),
    NOT_A_COUNTRY("{value} must be a two-letter country code of ISO 3166-1", "write for example FR"),
    COUNTRY_IN_LOWER_CASE("country codes in lower case are deprecated, use {suggestion}", ""),
    NOT_A_LANGUAGE("{value} must be a language tag of BCP 47, such as en or de-CH", ""),
    TOO_SHORT("{length} characters, at least {min} are expected", "add {missing}"),
    TOO_LONG("{length} characters, at most {max} are expected", "remove {excess}"),
    NOT_A_LICENCE("{value} must be a licence expression of SPDX: {problem}", ""),
    UNKNOWN_ALIAS("{value} is not an alias of the standard, use one of {allowed}", ""),
    NOT_A_URI("{value} must be a URI with a scheme and a host, or a URN", "write for example https://example.org"),
    UNKNOWN_ITALIAN_ADMINISTRATION(
            "{value} is not the iPA code of an Italian administration", "look it up at https://indicepa.gov.it"),
    CONTRACTORS_NOT_EXPECTED(
            "contractors are told only when the maintenance type is contract", "write type: contract or remove them"),
    ABSOLUTE_PATH("{value} is an absolute path, only relative paths and http(s) addresses are allowed", ""),
    FILE_ADDRESS("{value} is a file: address, only relative paths and http(s) addresses are allowed", ""),
    FILE_EXTENSION("{value} must end with one of {allowed}", "convert the image"),
    FILE_MISSING("{value} is not a file of the repository", "add the file or write its path from the root"),
    FILE_NOT_THERE(
            "{value} is not in the repository: nothing is at {address}",
            "add the file or mend its path, letter by letter"),
    NOT_A_PNG("{value} is not a PNG image", "save it as PNG again"),
    NOT_AN_EMBEDDABLE_VIDEO(
            "{value} is not on a known video platform supporting oEmbed",
            "write the address of its page, such as https://vimeo.com/1234"),
    DEPRECATED("this key is deprecated, it is safe to drop it", ""),
    DEPRECATED_FOR("this key is deprecated, use {replacement} instead", ""),
    WRITTEN_TWICE_IN_TWO_CASES("the key {name} is already present, remove this one", ""),
    ANSWERS_OTHERWISE("{value} answers {status}, where 200 is expected", "write the address of a page that is there"),
    NO_ANSWER("{value} does not answer", "write the address of a page that is there"),
    HOST_UNKNOWN("{value} names a host that nobody knows", "write the address of a page that is there"),
    ADDRESS_NAMES_USER(
            "{value} holds the name of a user, or a password",
            "write an address that everybody can read without one, and change a password that stood there"),
    HOST_NOT_ASKABLE(
            "{value} was not asked for, as the name of its host cannot be looked up without doubt",
            "look at it yourself; an underscore is not allowed in the name of a host"),
    ADDRESS_PRIVATE("{value} leads into a private network", "write an address that everybody can read"),
    TOO_MANY_REDIRECTS("{value} leads from address to address and never to a page", "write the last of them"),
    TOO_SLOW("{value} takes too long to answer", "write the address of a page that answers"),
    NOT_ASKED_FOR("{value} was not asked for, so many addresses are written", "look at it yourself"),
    NOT_A_REPOSITORY("{value} is not a repository of source code", "write the address that git clones"),
    NOT_AN_IMAGE("{value} is not an image of this kind", "write the address of the image itself"),
    FILE_ELSEWHERE("{value} is not in the repository of url", "put it there and write its path"),
    CONTRACT_ENDED("the contract ended on {value}", "write the end of the contract in force, or another type"),
    LICENCE_NOT_FREE("{value} is not a free licence", "choose one that the OSI approved, such as EUPL-1.2"),
    MORE_FINDINGS("only the first {limit} findings are listed", "mend these and check again");

    private static final Pattern PLACEHOLDER = Pattern.compile("\\{([a-z]+)}");

    private final String english;
    private final String mend;

    FindingCode(String english, String mend) {
        this.english = english;
        this.mend = mend;
    }

    /** The stable name of the finding in lower case, such as {@code not-a-date}. */
    public String id() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    String describe(Map<String, String> arguments) {
        String filled = filled(english, arguments);
        return filled.startsWith(" ") ? "an empty text" + filled : filled;
    }

    /** What to do about it; empty when the description says it already or when nobody can know. */
    Optional<String> mend(Map<String, String> arguments) {
        if (saysWhatToWrite()) {
            return Optional.empty();
        }
        if (arguments.containsKey(Finding.SUGGESTION)) {
            return Optional.of("write " + arguments.get(Finding.SUGGESTION));
        }
        return Optional.of(mend)
                .filter(text -> !text.contains("{example}") || arguments.containsKey("example"))
                .map(text -> filled(text, arguments))
                .filter(text -> !text.isEmpty());
    }

    /** The problem of a licence is told by SPDX, with what to write. */
    private boolean saysWhatToWrite() {
        return this == NOT_A_LICENCE || this == VERSION_OLD || english.contains("{" + Finding.SUGGESTION + "}");
    }

    private static String filled(String template, Map<String, String> arguments) {
        return PLACEHOLDER
                .matcher(template)
                .replaceAll(found -> Matcher.quoteReplacement(arguments.getOrDefault(found.group(1), found.group())));
    }
}
