package org.multitude.journey;

import org.junit.jupiter.api.Nested;
import org.multitude.platform.text.Lang;

/** The whole thread, for each kind of reader. */
class ThreadJourneyTest {
    @Nested
    class InFrench extends ThreadJourney {
        InFrench() {
            super(Look.in(Lang.FR));
        }
    }

    @Nested
    class InEnglishOnAPhone extends ThreadJourney {
        InEnglishOnAPhone() {
            super(Look.in(Lang.EN).width(Look.PHONE));
        }
    }

    @Nested
    class InFrenchOnAPhoneWithoutJavaScript extends ThreadJourney {
        InFrenchOnAPhoneWithoutJavaScript() {
            super(Look.in(Lang.FR).width(Look.PHONE).scripts(false));
        }
    }

    @Nested
    class InEnglishWithoutJavaScript extends ThreadJourney {
        InEnglishWithoutJavaScript() {
            super(Look.in(Lang.EN).scripts(false));
        }
    }
}
