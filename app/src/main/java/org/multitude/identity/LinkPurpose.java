package org.multitude.identity;

import java.time.Duration;

/** What a secret link lets whoever holds it do, once. */
enum LinkPurpose {
    /** Show that mail to an address reaches her. */
    CONFIRM_ADDRESS("confirm-address", Duration.ofDays(3)),
    /** Choose another password. */
    RESET_PASSWORD("reset-password", Duration.ofHours(1)),
    /** Choose another password, and be asked for the second factor no more: it is lost. */
    START_AFRESH("start-afresh", Duration.ofHours(1));

    private final String code;
    private final Duration life;

    LinkPurpose(String code, Duration life) {
        this.code = code;
        this.life = life;
    }

    /** Code in the database. */
    String code() {
        return code;
    }

    /** How long such a link works. */
    Duration life() {
        return life;
    }
}
