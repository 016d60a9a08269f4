package org.multitude.platform.web;

import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * The states that a tag shows, and their only words. The word is the truth; icon and colour repeat it.
 */
public enum Mark {
    WAITING("mark.waiting", "", Icon.CLOCK),
    ACCEPTED("mark.accepted", "yes", Icon.CHECK),
    PARTLY_ACCEPTED("mark.partly-accepted", "", Icon.HALF),
    DECLINED("mark.declined", "", Icon.CROSS),
    DONE("mark.done", "soft", Icon.FLAG),
    LATE("mark.late", "late", Icon.WARNING),
    OFFICIAL("mark.official", "", Icon.CHECK),
    DRAFT("mark.draft", "soft", null);

    private final String key;
    private final String look;
    private final @Nullable Icon icon;

    Mark(String key, String look, @Nullable Icon icon) {
        this.key = key;
        this.look = look;
        this.icon = icon;
    }

    /** Key of its word in the bundles; {@link #LATE} takes the number of days. */
    public String key() {
        return key;
    }

    /** Class that the style sheet knows, or empty. */
    public String look() {
        return look;
    }

    /** Its icon; a draft has none. */
    public Optional<Icon> icon() {
        return Optional.ofNullable(icon);
    }
}
