import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.multitudelibs.publiccode.spdx.Expression;
import org.multitudelibs.publiccode.spdx.Licence;
import org.multitudelibs.publiccode.spdx.Licences;
import org.multitudelibs.publiccode.spdx.LicencesFound;
import org.multitudelibs.publiccode.spdx.SpdxList;

/**
 * What libs/publiccode says. {@code expressions N}: N made-up expressions, half of them spoilt, each with its verdict and its
 * canonical form, apart by tabs. {@code texts FOLDER}: writes every text of the SPDX list into the folder and says what is
 * found in each.
 */
public class Ours {
    private static final Random RANDOM = new Random(28);
    private static final List<Licence> LICENCES = List.copyOf(SpdxList.current().licences());
    private static final List<String> EXCEPTIONS = SpdxList.current().additions().stream()
            .filter(addition -> !addition.deprecated())
            .map(addition -> addition.id())
            .toList();

    public static void main(String[] arguments) throws IOException {
        if (arguments[0].equals("expressions")) {
            for (int times = 0; times < Integer.parseInt(arguments[1]); times++) {
                String text = expression(3);
                text = times % 2 == 0 ? text : spoilt(text);
                String canonical =
                        Expression.parse(text).expression().map(Expression::toString).orElse("");
                System.out.println(text + "\t" + !canonical.isEmpty() + "\t" + canonical);
            }
        } else {
            for (Licence licence : LICENCES) {
                String text = text(licence.id());
                if (!text.isEmpty()) {
                    Files.writeString(Path.of(arguments[1], licence.id()), text);
                    LicencesFound found = Licences.in(Map.of("LICENSE", text.getBytes(StandardCharsets.UTF_8)));
                    System.out.println(licence.id() + "\t" + found.licences());
                }
            }
        }
    }

    private static String expression(int depth) {
        int kind = RANDOM.nextInt(depth > 0 ? 6 : 3);
        String id = LICENCES.get(RANDOM.nextInt(LICENCES.size())).id();
        return switch (kind) {
            case 0 -> RANDOM.nextBoolean() ? id : id.toLowerCase(java.util.Locale.ROOT);
            case 1 -> id.endsWith("+") ? id : id + " WITH " + EXCEPTIONS.get(RANDOM.nextInt(EXCEPTIONS.size()));
            case 2 -> "LicenseRef-" + Integer.toString(RANDOM.nextInt(1_000_000), 36);
            case 3 -> "(" + expression(depth - 1) + ")";
            case 4 -> expression(depth - 1) + " AND " + expression(depth - 1);
            default -> expression(depth - 1) + " OR " + expression(depth - 1);
        };
    }

    /** A letter, a word or a parenthesis taken out, or two words swapped. */
    private static String spoilt(String text) {
        int at = RANDOM.nextInt(text.length());
        String[] words = text.split(" ", -1);
        int word = RANDOM.nextInt(words.length);
        return switch (RANDOM.nextInt(3)) {
            case 0 -> text.substring(0, at) + text.substring(at + 1);
            case 1 -> {
                words[word] = words[RANDOM.nextInt(words.length)];
                yield String.join(" ", words);
            }
            default -> text.substring(0, at) + "()".charAt(RANDOM.nextInt(2)) + text.substring(at);
        };
    }

    private static String text(String id) throws IOException {
        try (InputStream stream = Ours.class.getResourceAsStream("/resources/stdlicenses/" + id + ".json")) {
            if (stream == null) {
                return "";
            }
            JsonObject licence = JsonParser.parseReader(new InputStreamReader(stream, StandardCharsets.UTF_8))
                    .getAsJsonObject();
            return licence.get("licenseText").getAsString();
        }
    }
}
