package org.multitude.platform.text;

import java.util.Locale;

/** The two languages of the pages. */
public enum Lang {
    FR(Locale.FRANCE),
    EN(Locale.UK);

    private final Locale locale;

    Lang(Locale locale) {
        this.locale = locale;
    }

    /** Code as in {@code <html lang>}. */
    public String code() {
        return locale.getLanguage();
    }

    /** Locale for numbers and dates. */
    public Locale locale() {
        return locale;
    }

    /** The other language. */
    public Lang other() {
        return this == FR ? EN : FR;
    }
}
