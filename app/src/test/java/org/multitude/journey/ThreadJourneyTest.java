package org.multitude.journey;

import org.junit.jupiter.api.Nested;
import org.multitude.platform.text.Lang;

/**
 * The whole thread, in both languages, at a desk and on a phone, with and without JavaScript; the other two of the four kinds of
 * readers walk the demonstration.
 */
class ThreadJourneyTest {
    @Nested
    class InEnglishOnAPhone extends ThreadJourney {
        InEnglishOnAPhone() {
            super(Look.in(Lang.EN).width(Look.PHONE));
        }
    }

    @Nested
    class InFrenchWithoutJavaScript extends ThreadJourney {
        InFrenchWithoutJavaScript() {
            super(Look.in(Lang.FR).scripts(false));
        }
    }
}
