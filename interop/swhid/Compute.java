import java.io.BufferedReader;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import org.multitudelibs.publiccode.swhid.ByteString;
import org.multitudelibs.publiccode.swhid.Branch;
import org.multitudelibs.publiccode.swhid.CoreSwhid;
import org.multitudelibs.publiccode.swhid.QualifiedSwhid;
import org.multitudelibs.publiccode.swhid.Swhids;

import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;

/** Answers questions line by line: cnt PATH, dir PATH, snp NAME=TARGET ..., parse TEXT. */
public class Compute {
    public static void main(String[] arguments) throws Exception {
        BufferedReader questions = new BufferedReader(new InputStreamReader(System.in, StandardCharsets.UTF_8));
        for (String line = questions.readLine(); line != null; line = questions.readLine()) {
            int space = line.indexOf(' ');
            String rest = line.substring(space + 1);
            System.out.println(switch (line.substring(0, space)) {
                case "cnt" -> Swhids.ofContent(Path.of(rest)).toString();
                case "dir" -> Swhids.ofDirectory(Path.of(rest)).toString();
                case "snp" -> snapshot(rest);
                default -> parsed(rest);
            });
        }
    }

    /** Names in hexadecimal digits; targets are SWHIDs, other names, or nothing. */
    private static String snapshot(String text) {
        List<Branch> branches = new ArrayList<>();
        for (String word : text.isEmpty() ? new String[0] : text.split(" ")) {
            String target = word.substring(word.indexOf('=') + 1);
            branches.add(new Branch(
                    name(word.substring(0, word.indexOf('='))),
                    target.isEmpty()
                            ? new Branch.Dangling()
                            : target.startsWith("swh:")
                                    ? new Branch.To(CoreSwhid.parse(target))
                                    : new Branch.Alias(name(target))));
        }
        return Swhids.ofSnapshot(branches).toString();
    }

    private static ByteString name(String digits) {
        return ByteString.of(HexFormat.of().parseHex(digits));
    }

    /** The parts, each as hexadecimal digits of its bytes. */
    private static String parsed(String text) {
        QualifiedSwhid swhid;
        try {
            swhid = QualifiedSwhid.parse(text);
        } catch (IllegalArgumentException e) {
            return "refused " + e.getMessage();
        }
        return swhid.core() + " " + hex(swhid.origin().map(ByteString::of).orElse(ByteString.of("")))
                + " " + swhid.visit().map(CoreSwhid::toString).orElse("") + " "
                + swhid.anchor().map(CoreSwhid::toString).orElse("") + " "
                + hex(swhid.path().orElse(ByteString.of(""))) + " "
                + swhid.fragment().map(Object::toString).orElse("");
    }

    private static String hex(ByteString bytes) {
        return HexFormat.of().formatHex(bytes.bytes());
    }
}
