package org.multitudelibs.tlog;

/** The rule for names of keys (C2SP signed-note, "Format"): no space, no plus sign, not empty. */
final class KeyName {

    private static final int MAX_LENGTH = 1024;
    private static final int NEXT_LINE = 0x85;

    private KeyName() {}

    static String check(String name) {
        Utf8.encode(name, "key name");
        if (name.isEmpty()
                || name.length() > MAX_LENGTH
                || name.indexOf('+') >= 0
                || name.codePoints().anyMatch(KeyName::spaceOrControl)) {
            throw new MalformedException("key name is empty, too long, or has a space, a plus sign or a control");
        }
        return name;
    }

    private static boolean spaceOrControl(int c) {
        return c < ' ' || c == NEXT_LINE || Character.isSpaceChar(c);
    }
}
