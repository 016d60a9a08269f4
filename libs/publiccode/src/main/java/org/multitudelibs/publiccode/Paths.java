package org.multitudelibs.publiccode;

/** How a path inside a file is written: {@code maintenance.contacts[0].name}. */
final class Paths {
    private Paths() {}

    static String child(String path, String key) {
        return path.isEmpty() ? key : path + "." + key;
    }

    static String item(String path, int index) {
        return path + "[" + index + "]";
    }
}
