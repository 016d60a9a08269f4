package org.multitude.platform.text;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.Locale;

/** Writes sentences, dates, numbers and sizes in one language. */
public final class Words {
    /** Time zone of dates on pages. */
    public static final ZoneId ZONE = ZoneId.of("Europe/Paris");

    private final Texts texts;
    private final Lang lang;

    public Words(Texts texts, Lang lang) {
        this.texts = texts;
        this.lang = lang;
    }

    /** The language. */
    public Lang lang() {
        return lang;
    }

    /** Whether there is a sentence with this key. */
    public boolean has(String key) {
        return texts.has(key);
    }

    /** The sentence with this key. */
    public String t(String key, Object... arguments) {
        return texts.text(lang, key, arguments);
    }

    /** The sentence with this key as HTML: markup of the bundles is kept, that of the arguments is not. */
    public String html(String key, Object... arguments) {
        Object[] escaped = new Object[arguments.length];
        for (int i = 0; i < arguments.length; i++) {
            escaped[i] = arguments[i] instanceof String text ? Html.escape(text) : arguments[i];
        }
        return texts.text(lang, key, escaped);
    }

    /** The words of a sentence that {@link #html} made, without its markup. */
    public String plain(String html) {
        return html.replaceAll("<[^>]*>", "")
                .replace("&lt;", "<")
                .replace("&gt;", ">")
                .replace("&quot;", "\"")
                .replace("&#39;", "'")
                .replace("&amp;", "&");
    }

    /** Words that may stand within a sentence, as they stand at its beginning. */
    public String capital(String words) {
        int first = words.isEmpty() ? 0 : words.offsetByCodePoints(0, 1);
        return words.substring(0, first).toUpperCase(lang.locale()) + words.substring(first);
    }

    /** A date such as 17 November 2026. */
    public String date(Instant instant) {
        return date(instant.atZone(ZONE).toLocalDate());
    }

    /** A date such as 17 November 2026. */
    public String date(LocalDate date) {
        String pattern = lang == Lang.FR && date.getDayOfMonth() == 1 ? "d'er' MMMM yyyy" : "d MMMM yyyy";
        return DateTimeFormatter.ofPattern(pattern, lang.locale()).format(date);
    }

    /** A date and time such as 17 November 2026, 10:42. */
    public String moment(Instant instant) {
        return date(instant) + ", " + time(instant);
    }

    /** A short date and time for margins, such as 17 Nov, 10:42. */
    public String shortMoment(Instant instant) {
        return shortDay(instant) + ", " + time(instant);
    }

    private String shortDay(Instant instant) {
        LocalDate day = instant.atZone(ZONE).toLocalDate();
        String pattern = lang == Lang.FR && day.getDayOfMonth() == 1 ? "d'er'\u00a0MMM" : "d\u00a0MMM";
        return DateTimeFormatter.ofPattern(pattern, lang.locale()).format(day);
    }

    /** For margins: how long ago under a day, then a short date, with the hour in this year and the year before it. */
    public String when(Instant instant, Instant now) {
        if (Duration.between(instant, now).toHours() < 24) {
            return ago(instant, now);
        }
        return instant.atZone(ZONE).getYear() == now.atZone(ZONE).getYear()
                ? shortMoment(instant)
                : shortDay(instant) + "\u00a0" + instant.atZone(ZONE).getYear();
    }

    /** How long ago under a day, then the date. */
    public String ago(Instant instant, Instant now) {
        Duration since = Duration.between(instant, now);
        if (since.toSeconds() < 60) {
            return t("text.just-now");
        }
        if (since.toMinutes() < 60) {
            return t("text.minutes-ago", since.toMinutes());
        }
        if (since.toHours() < 24) {
            return t("text.hours-ago", since.toHours());
        }
        return date(instant);
    }

    /** A whole number with the separators of the language: in French a narrow no-break space, as in the sentences. */
    public String number(long number) {
        return String.format(lang.locale(), "%,d", number);
    }

    /** A size of bytes with a unit of the language, such as 9.4 MB. */
    public String size(long bytes) {
        String[] units = lang == Lang.FR
                ? new String[] {"octets", "ko", "Mo", "Go", "To"}
                : new String[] {"bytes", "kB", "MB", "GB", "TB"};
        double value = bytes;
        int unit = 0;
        while (value >= 1000 && unit < units.length - 1) {
            value /= 1000;
            unit++;
        }
        String digits = unit == 0 || value >= 100 ? "%.0f" : "%.1f";
        return String.format(lang.locale(), digits, value) + "\u00a0" + units[unit];
    }

    private String time(Instant instant) {
        String pattern = lang == Lang.FR ? "H' h 'mm" : "HH:mm";
        return DateTimeFormatter.ofPattern(pattern, Locale.ROOT)
                .format(instant.atZone(ZONE))
                .replace(" h ", "\u00a0h\u00a0");
    }
}
