package org.multitudelibs.tlog;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Reads and writes tile paths; one spelling for each address (C2SP tlog-tiles, "Merkle Tree"). */
final class TilePathParser {

    /** Beyond this index a tile of the lowest row would hold entries past 2^63 - 1. */
    static final long MAX_INDEX = Long.MAX_VALUE / TilePath.FULL_WIDTH;

    private static final int MAX_LENGTH = 64;
    private static final Pattern PATH =
            Pattern.compile("tile/(entries|[0-9]{1,2})/((?:x[0-9]{3}/){0,6}[0-9]{3})(?:\\.p/([0-9]{1,3}))?");

    private TilePathParser() {}

    static TilePath parse(String path) {
        // The pattern accepts a little more than the format; writing the address back is what makes it exact.
        TilePath address = path.length() > MAX_LENGTH ? malformed() : read(PATH.matcher(path));
        return address.path().equals(path) ? address : malformed();
    }

    private static TilePath read(Matcher path) {
        if (!path.matches()) {
            return malformed();
        }
        String row = path.group(1);
        String digits = path.group(2).replace("/", "").replace("x", "");
        String width = path.group(3);
        int hashes = width == null ? TilePath.FULL_WIDTH : Integer.parseInt(width);
        if (width != null && hashes >= TilePath.FULL_WIDTH) {
            return malformed();
        }
        long index;
        try {
            index = Long.parseLong(digits);
        } catch (NumberFormatException e) {
            throw new MalformedException("tile index is above 2^55 - 1", e);
        }
        return row.equals("entries") ? new EntryBundle(index, hashes) : new Tile(Integer.parseInt(row), index, hashes);
    }

    static String suffix(TilePath address) {
        StringBuilder groups = new StringBuilder(group(address.index() % 1000));
        for (long rest = address.index() / 1000; rest > 0; rest /= 1000) {
            groups.insert(0, "x" + group(rest % 1000) + "/");
        }
        return address.partial() ? groups + ".p/" + address.width() : groups.toString();
    }

    static void check(long index, int width) {
        if (index < 0 || index > MAX_INDEX) {
            throw new MalformedException("tile index is negative or above 2^55 - 1");
        }
        if (width < 1 || width > TilePath.FULL_WIDTH) {
            throw new MalformedException("tile width " + width + " is not between 1 and 256");
        }
    }

    private static String group(long number) {
        String digits = Long.toString(number);
        return "0".repeat(3 - digits.length()) + digits;
    }

    private static TilePath malformed() {
        throw new MalformedException("not the path of a tile or an entry bundle");
    }
}
