package org.multitudelibs.tlog;

/** Decimal numbers of the formats: digits only, no leading zero. */
final class Decimal {

    private Decimal() {}

    static long parse(String text, String what) {
        if (text.isEmpty() || !text.chars().allMatch(c -> c >= '0' && c <= '9')) {
            throw new MalformedException(what + " is not a decimal number");
        }
        if (text.length() > 1 && text.charAt(0) == '0') {
            throw new MalformedException(what + " has a leading zero");
        }
        try {
            return Long.parseLong(text);
        } catch (NumberFormatException e) {
            throw new MalformedException(what + " is above 2^63 - 1", e);
        }
    }

    static long size(long size) {
        if (size < 0) {
            throw new MalformedException("tree size is negative or above 2^63 - 1");
        }
        return size;
    }
}
