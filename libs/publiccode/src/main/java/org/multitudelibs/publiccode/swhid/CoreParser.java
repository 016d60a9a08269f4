package org.multitudelibs.publiccode.swhid;

/** Reads core identifiers inside a longer text, so that positions are those of the whole. */
final class CoreParser {
    private static final int HASH_LENGTH = 40;

    private CoreParser() {}

    static CoreSwhid parse(String text, int from, int to) {
        int colon = text.indexOf(':', from);
        String word = text.substring(from, colon < 0 || colon > to ? to : colon);
        if (!word.equals("swh")) {
            throw new SwhidSyntaxException(
                    from,
                    word.equalsIgnoreCase("swh")
                            ? "write swh in lower case"
                            : "an identifier starts with swh:1: and not with " + Quoted.of(word));
        }
        int scheme = endOfField(text, from, to);
        int version = endOfField(text, scheme + 1, to);
        String number = text.substring(scheme + 1, version);
        if (!number.equals("1")) {
            throw new SwhidSyntaxException(
                    scheme + 1, "the version of the scheme is 1; " + Quoted.of(number) + " is not known");
        }
        int kind = endOfField(text, version + 1, to);
        String tag = text.substring(version + 1, kind);
        ObjectType type = ObjectType.ofTag(tag)
                .orElseThrow(() -> new SwhidSyntaxException(
                        version + 1, Quoted.of(tag) + " is no type of object; write cnt, dir, rev, rel or snp"));
        String hash = text.substring(kind + 1, to);
        checkHash(hash, kind + 1);
        return new CoreSwhid(type, hash);
    }

    private static int endOfField(String text, int from, int to) {
        int colon = text.indexOf(':', from);
        if (colon < 0 || colon >= to) {
            throw new SwhidSyntaxException(to, "a colon is expected here; the form is swh:1:TYPE:HASH");
        }
        return colon;
    }

    static void checkHash(String hash, int position) {
        for (int i = 0; i < Math.min(hash.length(), HASH_LENGTH); i++) {
            char digit = hash.charAt(i);
            if (digit >= 'A' && digit <= 'F') {
                throw new SwhidSyntaxException(position + i, "write the digits a to f in lower case");
            }
            if (!(digit >= '0' && digit <= '9') && !(digit >= 'a' && digit <= 'f')) {
                String shown = hash.substring(i, hash.offsetByCodePoints(i, 1));
                throw new SwhidSyntaxException(position + i, Quoted.of(shown) + " is no hexadecimal digit");
            }
        }
        if (hash.length() != HASH_LENGTH) {
            throw new SwhidSyntaxException(
                    position + Math.min(hash.length(), HASH_LENGTH),
                    "the hash has " + hash.length() + " characters; 40 are expected");
        }
    }
}
