package org.multitude.opensource;

import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.multitude.platform.text.Sha256;
import org.multitudelibs.publiccode.spdx.Found;
import org.multitudelibs.publiccode.spdx.FoundAddition;
import org.multitudelibs.publiccode.spdx.Licences;
import org.multitudelibs.publiccode.spdx.LicencesFound;
import org.multitudelibs.publiccode.swhid.CoreSwhid;
import org.multitudelibs.publiccode.swhid.Swhids;
import org.springframework.stereotype.Component;

/** Says which licences files are; a text that was read before, wherever it lay, is not read again. */
@Component
class LicenceReader {
    /** Raised when the list or the rules of the library change, so that texts are read anew. */
    static final int READER = 1;

    private static final int MOST_IN_FILE = 10;

    private final LookStore looks;

    LicenceReader(LookStore looks) {
        this.looks = looks;
    }

    /**
     * Reads a file that is named as licences are. The first text ever costs a second or two: not for a page that somebody
     * waits for.
     */
    List<LicenceText> read(String name, byte[] bytes) {
        String sha256 = HexFormat.of().formatHex(Sha256.of(bytes));
        List<LicenceText> known = looks.read(sha256, READER);
        return known.isEmpty()
                ? recognise(name, bytes, sha256)
                : known.stream().map(text -> text.in(name)).toList();
    }

    private static List<LicenceText> recognise(String name, byte[] bytes, String sha256) {
        CoreSwhid swhid = Swhids.ofContent(bytes);
        // Under one name, for what is kept is true of the bytes wherever they lie.
        LicencesFound all = Licences.in(Map.of("LICENSE", bytes));
        List<LicenceText> texts = new ArrayList<>();
        for (Found found : all.found().stream().limit(MOST_IN_FILE).toList()) {
            LicenceText.How how = LicenceText.How.valueOf(found.how().name());
            texts.add(new LicenceText(
                    name,
                    sha256,
                    bytes.length,
                    swhid,
                    how,
                    found.licences(),
                    thousandths(found.score()),
                    thousandths(found.share()),
                    found.line()));
        }
        for (FoundAddition exception :
                all.additions().stream().limit(MOST_IN_FILE).toList()) {
            texts.add(new LicenceText(
                    name,
                    sha256,
                    bytes.length,
                    swhid,
                    exception.how() == Found.How.TEXT ? LicenceText.How.EXCEPTION : LicenceText.How.EXCEPTION_NAMED,
                    Stream.of(exception.additions(), exception.licences())
                            .filter(ids -> !ids.isEmpty())
                            .toList(),
                    thousandths(1),
                    0,
                    exception.line()));
        }
        if (texts.isEmpty()) {
            Optional<LicencesFound.Unrecognised> none =
                    all.unrecognised().stream().findFirst();
            List<Set<String>> nearest =
                    none.map(LicencesFound.Unrecognised::nearest).filter(ids -> !ids.isEmpty()).stream()
                            .toList();
            texts.add(new LicenceText(
                    name,
                    sha256,
                    bytes.length,
                    swhid,
                    none.isPresent() ? LicenceText.How.UNRECOGNISED : LicenceText.How.EMPTY,
                    nearest,
                    thousandths(none.map(LicencesFound.Unrecognised::score).orElse(0.0)),
                    0,
                    1));
        }
        return texts;
    }

    /** Rounded down: what is only like a text never becomes the text itself. */
    private static int thousandths(double part) {
        return (int) Math.floor(part * 1000);
    }
}
