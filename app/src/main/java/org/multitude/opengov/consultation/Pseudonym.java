package org.multitude.opengov.consultation;

import java.security.SecureRandom;

/** Draws the name under which somebody votes in one consultation: twelve letters and digits, 60 bits of chance. */
final class Pseudonym {
    private static final String LETTERS = "abcdefghjkmnpqrstuvwxyz023456789";
    private static final int GROUPS = 3;
    private static final int GROUP = 4;
    private static final SecureRandom RANDOM = new SecureRandom();

    private Pseudonym() {}

    static String random() {
        StringBuilder drawn = new StringBuilder();
        for (int letter = 0; letter < GROUPS * GROUP; letter++) {
            if (letter > 0 && letter % GROUP == 0) {
                drawn.append('-');
            }
            drawn.append(LETTERS.charAt(RANDOM.nextInt(LETTERS.length())));
        }
        return drawn.toString();
    }
}
