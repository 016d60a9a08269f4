package org.multitudelibs.publiccode;

import java.util.Locale;
import java.util.Map;

/**
 * What can be found in a publiccode.yml. The {@link #id()} is stable and meant as a translation key; the names in
 * braces of the English text are the names of {@link Finding#arguments()}.
 */
public enum FindingCode {
    FILE_TOO_LARGE("the file is larger than {limit} bytes"),
    NOT_UTF8("the file is not written in UTF-8"),
    SYNTAX("this is not YAML: {problem}"),
    SEVERAL_DOCUMENTS("the file holds several YAML documents, where one is expected"),
    TOO_COMPLEX("the file is nested or repeated beyond what a description needs"),
    DUPLICATE_KEY("the key {name} is written twice"),
    WRONG_TYPE("wrong type for {path}, {expected} is expected"),
    UNKNOWN_KEY("unknown field \"{name}\""),
    REQUIRED("this field is required"),
    VERSION_UNSUPPORTED("version {value} is not supported, use one of {allowed}"),
    VERSION_OLD("version {value} is not the latest one, use {latest}"),
    NOT_ONE_OF("{value} must be one of {allowed}"),
    NOT_A_URL("{value} must be a valid URL"),
    NOT_A_WEB_ADDRESS("{value} must be a valid address starting with http:// or https://"),
    NOT_A_DATE("{value} must be a date written YYYY-MM-DD"),
    NOT_AN_EMAIL("{value} must be a valid e-mail address"),
    NOT_A_MIME_TYPE("{value} is not a MIME type"),
    NOT_A_CATEGORY("{value} is not a category of the standard"),
    NOT_A_SCOPE("{value} is not a scope of the standard"),
    NOT_A_COUNTRY("{value} must be a two-letter country code of ISO 3166-1"),
    COUNTRY_IN_LOWER_CASE("country codes in lower case are deprecated, use {suggestion}"),
    NOT_A_LANGUAGE("{value} must be a language tag of BCP 47, such as en or de-CH"),
    TOO_SHORT("{length} characters, at least {min} are expected"),
    TOO_LONG("{length} characters, at most {max} are expected"),
    NOT_A_LICENCE("{value} must be a licence expression of SPDX: {problem}"),
    UNKNOWN_ALIAS("{value} is not an alias of the standard, use one of {allowed}"),
    NOT_A_URI("{value} must be a URI with a scheme and a host, or a URN"),
    UNKNOWN_ITALIAN_ADMINISTRATION("{value} is not the iPA code of an Italian administration"),
    CONTRACTORS_NOT_EXPECTED("contractors are told only when the maintenance type is contract"),
    ABSOLUTE_PATH("{value} is an absolute path, only relative paths and http(s) addresses are allowed"),
    FILE_ADDRESS("{value} is a file: address, only relative paths and http(s) addresses are allowed"),
    FILE_EXTENSION("{value} must end with one of {allowed}"),
    FILE_MISSING("{value} is not a file of the repository"),
    NOT_A_PNG("{value} is not a PNG image"),
    NOT_AN_EMBEDDABLE_VIDEO("{value} is not on a known video platform supporting oEmbed"),
    DEPRECATED("this key is deprecated, it is safe to drop it"),
    DEPRECATED_FOR("this key is deprecated, use {replacement} instead"),
    WRITTEN_TWICE_IN_TWO_CASES("the key {name} is already present, remove this one"),
    MORE_FINDINGS("only the first {limit} findings are listed");

    private final String english;

    FindingCode(String english) {
        this.english = english;
    }

    /** The stable name of the finding in lower case, such as {@code not-a-date}. */
    public String id() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    String describe(Map<String, String> arguments) {
        String text = english;
        for (Map.Entry<String, String> argument : arguments.entrySet()) {
            text = text.replace("{" + argument.getKey() + "}", argument.getValue());
        }
        return text;
    }
}
