package org.multitude.journey;

import org.multitude.platform.text.Lang;

/**
 * How somebody reads.
 *
 * @param lang language that the browser asks for
 * @param width of the window, in CSS pixels
 * @param scripts whether JavaScript runs
 * @param dark whether the system prefers dark pages
 */
record Look(Lang lang, int width, boolean scripts, boolean dark) {
    static final int DESK = 1280;
    static final int PHONE = 390;
    static final int NARROW = 320;

    /** At a desk, with JavaScript, light. */
    static Look in(Lang lang) {
        return new Look(lang, DESK, true, false);
    }

    Look width(int pixels) {
        return new Look(lang, pixels, scripts, dark);
    }

    Look scripts(boolean run) {
        return new Look(lang, width, run, dark);
    }

    Look dark(boolean preferred) {
        return new Look(lang, width, scripts, preferred);
    }
}
