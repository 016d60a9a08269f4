package org.multitude.moderation;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;

/** What is held against something, as the European database of statements of reasons tells it apart. */
public enum Category {
    SCAMS_AND_FRAUD,
    ILLEGAL_OR_HARMFUL_SPEECH,
    DATA_PROTECTION_AND_PRIVACY_VIOLATIONS,
    CYBER_VIOLENCE,
    CYBER_VIOLENCE_AGAINST_WOMEN,
    VIOLENCE,
    PROTECTION_OF_MINORS,
    SELF_HARM,
    RISK_FOR_PUBLIC_SECURITY,
    NEGATIVE_EFFECTS_ON_CIVIC_DISCOURSE_OR_ELECTIONS,
    INTELLECTUAL_PROPERTY_INFRINGEMENTS,
    CONSUMER_INFORMATION,
    UNSAFE_AND_PROHIBITED_PRODUCTS,
    ANIMAL_WELFARE,
    OTHER_VIOLATION_TC,
    NOT_SPECIFIED_NOTICE;

    private static final String PREFIX = "STATEMENT_CATEGORY_";

    /** Code in acts, in files and in forms. */
    public String code() {
        return PREFIX + name();
    }

    /** Key of its name in the bundles. */
    public String words() {
        return "moderation.category." + name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /** The category with this code. */
    public static Category of(String code) {
        return Arrays.stream(values())
                .filter(one -> one.code().equals(code))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("no category: " + code));
    }

    /** The codes of all of them. */
    public static List<String> codes() {
        return Arrays.stream(values()).map(Category::code).toList();
    }
}
