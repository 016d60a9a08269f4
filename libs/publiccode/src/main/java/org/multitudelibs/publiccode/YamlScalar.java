package org.multitudelibs.publiccode;

import java.util.Locale;
import java.util.regex.Pattern;
import org.snakeyaml.engine.v2.common.ScalarStyle;
import org.snakeyaml.engine.v2.nodes.Tag;
import org.snakeyaml.engine.v2.resolver.CoreScalarResolver;

/** Texts written as scalars of YAML 1.2: plain where nobody could read them otherwise, else between quotes. */
final class YamlScalar {
    private static final Pattern PLAIN =
            Pattern.compile("[\\p{L}\\p{N}/.+(]([^\\p{C}\\p{Zl}\\p{Zp}\\[\\]{},#:]|:(?=[^\\p{C}\\s\\[\\]{},]))*");
    private static final CoreScalarResolver RESOLVER = new CoreScalarResolver(true);

    private YamlScalar() {}

    static String of(String text) {
        return of(text, ScalarStyle.PLAIN);
    }

    /** In a style as near as possible to the one given. */
    static String of(String text, ScalarStyle style) {
        boolean printable = text.codePoints().allMatch(YamlScalar::isPrintable);
        if (style == ScalarStyle.SINGLE_QUOTED && printable) {
            return "'" + text.replace("'", "''") + "'";
        }
        return style != ScalarStyle.DOUBLE_QUOTED && isPlain(text) ? text : doubleQuoted(text);
    }

    private static boolean isPlain(String text) {
        return PLAIN.matcher(text).matches()
                && text.equals(text.strip())
                && !text.startsWith("...")
                && RESOLVER.resolve(text, true).equals(Tag.STR);
    }

    /** What a quoted scalar of one line may hold as it is. */
    static boolean isPrintable(int character) {
        return character >= 0x20
                && character != 0x7F
                && !(character >= 0x80 && character < 0xA0)
                && character != 0x2028
                && character != 0x2029
                && character != 0xFEFF
                && !(character >= 0xD800 && character <= 0xDFFF)
                && character < 0xFFFE;
    }

    static String doubleQuoted(String text) {
        StringBuilder quoted = new StringBuilder("\"");
        text.codePoints().forEach(character -> {
            switch (character) {
                case '"' -> quoted.append("\\\"");
                case '\\' -> quoted.append("\\\\");
                case '\n' -> quoted.append("\\n");
                case '\t' -> quoted.append("\\t");
                default -> {
                    if (isPrintable(character)) {
                        quoted.appendCodePoint(character);
                    } else {
                        quoted.append(String.format(Locale.ROOT, "\\U%08X", character));
                    }
                }
            }
        });
        return quoted.append('"').toString();
    }
}
