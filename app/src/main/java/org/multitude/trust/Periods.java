package org.multitude.trust;

import java.util.Map;

/**
 * The longest time between two renewals that a declared frequency allows, in days, by its code in the authority table of the
 * European Union. Acts name the code; what promises nothing is not here.
 */
final class Periods {
    private static final Map<String, Integer> DAYS = Map.ofEntries(
            Map.entry("UPDATE_CONT", 1),
            Map.entry("CONT", 1),
            Map.entry("DAILY_2", 1),
            Map.entry("DAILY", 1),
            Map.entry("WEEKLY_3", 3),
            Map.entry("WEEKLY_2", 4),
            Map.entry("WEEKLY", 7),
            Map.entry("MONTHLY_3", 11),
            Map.entry("BIWEEKLY", 14),
            Map.entry("MONTHLY_2", 16),
            Map.entry("MONTHLY", 31),
            Map.entry("BIMONTHLY", 62),
            Map.entry("QUARTERLY", 92),
            Map.entry("ANNUAL_3", 122),
            Map.entry("ANNUAL_2", 183),
            Map.entry("ANNUAL", 366),
            Map.entry("BIENNIAL", 731),
            Map.entry("TRIENNIAL", 1096));

    private Periods() {}

    /** The period of a frequency, 0 where nothing is promised. */
    static int days(String frequency) {
        return DAYS.getOrDefault(frequency, 0);
    }
}
