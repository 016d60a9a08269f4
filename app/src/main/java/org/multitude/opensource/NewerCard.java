package org.multitude.opensource;

import java.time.LocalDate;
import java.util.Optional;
import org.multitudelibs.publiccode.Software;

/**
 * Which of two cards of a software is the newer one: the one with the later release date; of the same date, or without one,
 * the one with the higher version, its numbers compared one by one. A card that says neither is never newer.
 */
final class NewerCard {
    private static final int LONGEST_NUMBER = 18;

    private NewerCard() {}

    /** Whether the first is newer than the second. */
    static boolean than(Software one, Software other) {
        LocalDate before = other.releaseDate().orElse(LocalDate.MIN);
        int dates = one.releaseDate().orElse(LocalDate.MIN).compareTo(before);
        return dates > 0 || dates == 0 && versions(one.softwareVersion(), other.softwareVersion()) > 0;
    }

    private static int versions(Optional<String> one, Optional<String> other) {
        String[] first = numbers(one);
        String[] second = numbers(other);
        for (int i = 0; i < Math.max(first.length, second.length); i++) {
            int compared = Long.compare(number(first, i), number(second, i));
            if (compared != 0) {
                return compared;
            }
        }
        return 0;
    }

    private static String[] numbers(Optional<String> version) {
        return version.orElse("").replaceFirst("^[^0-9]+", "").split("[^0-9]+");
    }

    private static long number(String[] numbers, int place) {
        if (place >= numbers.length || numbers[place].isEmpty()) {
            return -1;
        }
        String digits = numbers[place];
        return Long.parseLong(digits.length() <= LONGEST_NUMBER ? digits : digits.substring(0, LONGEST_NUMBER));
    }
}
