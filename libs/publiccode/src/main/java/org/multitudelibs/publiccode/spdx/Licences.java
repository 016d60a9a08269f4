package org.multitudelibs.publiccode.spdx;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.multitudelibs.publiccode.spdx.Found.How;

/**
 * Finds licences in the files of a repository: texts of the SPDX list in any file, also beside other words, of licences and
 * of exceptions; their notices; and {@code SPDX-License-Identifier:}. In files named as licences are (LICENSE, COPYING, LICENSES/…) a text that is nearly one
 * of the list counts too, from a likeness of {@value #LIKE} on. Nothing is fetched, and no content makes it fail: of a long
 * file the first 512 KiB are read, and it is told.
 *
 * <p>The first call reads the texts of the list, which takes a second or two; they are kept.
 */
public final class Licences {
    /** How many bytes of a file are read. */
    public static final int LONGEST = FileText.LONGEST;

    /** From which likeness on a text counts as a licence. */
    static final double LIKE = 0.97;

    private static final int MOST_IDENTIFIERS = 50;
    private static final Pattern NAME = Pattern.compile(
            "(?:un)?licen[sc]es?|.*[._-]licen[sc]e|(?:licen[sc]es?|copying|copyright|patents)[_-].*|copying|copyright|patents",
            Pattern.CASE_INSENSITIVE);
    private static final Pattern ENDING =
            Pattern.compile("(.+)\\.(?:(?i:txt|text|md|markdown|rst|adoc|html?|lesser|lib)|[A-Z0-9-]+)");
    private static final Pattern IDENTIFIER = Pattern.compile("SPDX-License-Identifier:[ \\t]{0,20}([^\\r\\n]{1,300})");
    private static final Pattern AFTER_IDENTIFIER = Pattern.compile("\\s*(\\*/|-->|--%>|#}|\\*\\)|[\"'`]+|\\}}).*$");

    private Licences() {}

    /** What is found in files: path within the repository, with slashes, and content. */
    public static LicencesFound in(Map<String, byte[]> files) {
        Kept kept = new Kept(new ArrayList<>(), new ArrayList<>(), new ArrayList<>());
        List<String> cut = new ArrayList<>();
        files.forEach((path, bytes) -> {
            FileText file = FileText.of(bytes);
            if (!file.isWhole()) {
                cut.add(path);
            }
            read(path, file.text(), kept);
        });
        return new LicencesFound(kept.found, kept.additions, kept.unrecognised, cut);
    }

    /** Whether a file is named as licences are, in any folder: {@code LICENSE.md}, not {@code license.json}. */
    public static boolean isNamedAsLicence(String path) {
        String[] parts = path.split("/", -1);
        String name = parts[parts.length - 1];
        Matcher ending = ENDING.matcher(name);
        String bare = ending.matches() ? ending.group(1) : name;
        return NAME.matcher(bare).matches() && (ending.matches() || bare.indexOf('.') < 0)
                || parts.length > 1 && parts[parts.length - 2].equals("LICENSES");
    }

    private record Kept(
            List<Found> found, List<FoundAddition> additions, List<LicencesFound.Unrecognised> unrecognised) {}

    private record Identifier(int line, Expression expression) {}

    private static void read(String path, String text, Kept kept) {
        Wording wording = Wording.of(text);
        int words = withoutNotices(wording);
        Recogniser.Hits hits = new Recogniser(LicenceTexts.all()).recognise(wording);
        List<Identifier> identifiers = identifiers(text);
        // A licence may show how it is named: its identifier there is an example.
        identifiers.removeIf(identifier -> hits.followed().stream()
                .anyMatch(hit -> !hit.notice() && isWithin(identifier.line(), wording, hit.span())));
        List<Found> here = new ArrayList<>(identifiers.stream()
                .map(identifier -> found(path, identifier))
                .distinct()
                .toList());
        double covered = hits.followed().stream()
                .filter(hit -> !hit.notice())
                .mapToDouble(hit -> share(hit, words))
                .sum();
        Optional<Recogniser.Hit> like = isNamedAsLicence(path) && covered < 0.5 ? hits.nearest() : Optional.empty();
        if (like.isPresent() && like.get().score() >= LIKE && !follows(hits, like.get())) {
            Recogniser.Hit hit = like.get();
            here.add(new Found(path, How.LIKENESS, List.of(Set.copyOf(hit.ids())), hit.score(), wording.lines()[0], 1));
        } else {
            for (Recogniser.Hit hit : hits.followed()) {
                // A licence may end with how to apply it: its notice there is an example.
                if (!hit.notice() || covered == 0) {
                    How how = hit.notice() ? How.NOTICE : How.TEXT;
                    int line = wording.lines()[hit.span().start()];
                    here.add(new Found(path, how, List.of(Set.copyOf(hit.ids())), 1, line, share(hit, words)));
                }
            }
        }
        if (here.isEmpty() && hits.exceptions().isEmpty() && words > 0 && isNamedAsLicence(path)) {
            Set<String> ids = like.map(hit -> Set.copyOf(hit.ids())).orElse(Set.of());
            kept.unrecognised.add(new LicencesFound.Unrecognised(
                    path, ids, like.map(Recogniser.Hit::score).orElse(0.0)));
        }
        kept.found.addAll(here);
        for (Identifier identifier : identifiers) {
            kept.additions.addAll(Additions.named(path, identifier.line(), identifier.expression()));
        }
        kept.additions.addAll(Additions.followed(path, hits.exceptions(), wording, here));
    }

    private static Found found(String path, Identifier identifier) {
        List<Set<String>> licences =
                identifier.expression().licences().stream().map(Set::of).toList();
        return new Found(path, How.IDENTIFIER, licences, 1, identifier.line(), 0);
    }

    private static List<Identifier> identifiers(String text) {
        List<Identifier> found = new ArrayList<>();
        Matcher matcher = IDENTIFIER.matcher(text);
        int line = 1;
        int counted = 0;
        for (int times = 0; times < MOST_IDENTIFIERS && matcher.find(); times++) {
            for (; counted < matcher.start(); counted++) {
                line += text.charAt(counted) == '\n' ? 1 : 0;
            }
            String written =
                    AFTER_IDENTIFIER.matcher(matcher.group(1)).replaceFirst("").strip();
            int at = line;
            Expression.parse(written, Dialect.SPECIFICATION)
                    .expression()
                    .ifPresent(expression -> found.add(new Identifier(at, expression)));
        }
        return found;
    }

    private static boolean follows(Recogniser.Hits hits, Recogniser.Hit like) {
        return hits.followed().stream()
                .anyMatch(hit -> !hit.notice() && hit.ids().equals(like.ids()));
    }

    private static boolean isWithin(int line, Wording wording, TemplateMatch.Span span) {
        return wording.lines()[span.start()] <= line && line <= wording.lines()[span.end() - 1];
    }

    private static double share(Recogniser.Hit hit, int words) {
        return words == 0 ? 1 : Math.min(1, (double) hit.span().size() / words);
    }

    private static int withoutNotices(Wording wording) {
        int count = 0;
        for (boolean notice : wording.notices()) {
            count += notice ? 0 : 1;
        }
        return count;
    }
}
