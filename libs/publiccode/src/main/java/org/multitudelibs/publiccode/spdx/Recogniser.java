package org.multitudelibs.publiccode.spdx;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Predicate;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.multitudelibs.publiccode.spdx.LicenceText.Kind;
import org.multitudelibs.publiccode.spdx.TemplateMatch.Span;

/**
 * Finds the licences of the list in a text.
 *
 * <p>A text of the list can only be in the file when all pairs of words that each of its copies has are there; the few for
 * which they are have their template followed word by word. Where several follow the same words, the one with the most
 * words of its own stands. A text that follows no template is likened: twice the pairs of words it shares with a licence,
 * divided by the pairs of both (Sørensen 1948, Dice 1945), where optional words count only if they are there and lines of
 * copyright do not count.
 *
 * <p>Example: {@code a b c d} and {@code a b c e} have the pairs ab, bc, cd and ab, bc, ce: 2 · 2 / (3 + 3) = 0.67.
 */
final class Recogniser {
    private static final int MOST_TEMPLATES = 60;
    private static final int MOST_OF_ONE = 5;
    private static final int FEWEST_PAIRS = 4;

    private final LicenceTexts list;

    Recogniser(LicenceTexts list) {
        this.list = list;
    }

    /** A text of the list in a file, or a likeness to it. */
    record Hit(List<String> ids, Kind kind, double score, Span span) {
        boolean notice() {
            return kind == Kind.NOTICE;
        }
    }

    /** What is followed and what is nearest; exceptions never stand in the way of a licence, nor within its text. */
    record Hits(List<Hit> followed, List<Hit> exceptions, Optional<Hit> nearest) {}

    Hits recognise(Wording wording) {
        int[] numbers = list.vocabulary().numbers(wording);
        int texts = list.texts().size();
        long[] pairs = pairs(numbers, new boolean[numbers.length]);
        PairIndex.Shared shared = list.index().count(pairs, texts);
        List<Hit> followed = followed(wording, numbers, shared, kind -> kind != Kind.EXCEPTION);
        List<Hit> exceptions = followed(wording, numbers, shared, kind -> kind == Kind.EXCEPTION).stream()
                .filter(exception -> followed.stream()
                        .noneMatch(hit -> !hit.notice() && hit.span().overlaps(exception.span())))
                .toList();
        return new Hits(followed, exceptions, nearest(wording, numbers));
    }

    private List<Hit> followed(Wording wording, int[] numbers, PairIndex.Shared shared, Predicate<Kind> wanted) {
        List<Candidate> candidates = new ArrayList<>();
        int[] possible = IntStream.range(0, list.texts().size())
                .filter(text -> wanted.test(list.texts().get(text).kind()))
                .filter(text -> list.texts().get(text).required() >= FEWEST_PAIRS)
                .filter(text ->
                        shared.required()[text] == list.texts().get(text).required())
                .boxed()
                .sorted(Comparator.comparing(text -> -list.texts().get(text).required()))
                .limit(MOST_TEMPLATES)
                .mapToInt(Integer::intValue)
                .toArray();
        Effort effort = new Effort();
        for (int text : possible) {
            TemplateMatch match =
                    new TemplateMatch(list.texts().get(text).template(), numbers, wording.words(), effort);
            int from = 0;
            for (int times = 0; times < MOST_OF_ONE; times++) {
                Optional<Span> span = match.find(from);
                if (span.isEmpty()) {
                    break;
                }
                candidates.add(new Candidate(list.texts().get(text), span.get()));
                from = Math.max(span.get().end(), from + 1);
            }
        }
        return chosen(candidates);
    }

    private record Candidate(LicenceText text, Span span) {}

    /** Candidates with the most words of their own, none over another one. */
    private static List<Hit> chosen(List<Candidate> candidates) {
        candidates.sort(
                Comparator.comparing((Candidate candidate) -> -candidate.span().own())
                        .thenComparing(candidate -> candidate.span().start()));
        List<Candidate> chosen = new ArrayList<>();
        List<TreeSet<String>> ids = new ArrayList<>();
        for (Candidate candidate : candidates) {
            int over = IntStream.range(0, chosen.size())
                    .filter(at -> chosen.get(at).span().overlaps(candidate.span()))
                    .findFirst()
                    .orElse(-1);
            if (over < 0) {
                chosen.add(candidate);
                ids.add(new TreeSet<>(ids(candidate.text())));
            } else if (isAsGood(candidate, chosen.get(over))) {
                ids.get(over).addAll(ids(candidate.text()));
            }
        }
        return IntStream.range(0, chosen.size())
                .mapToObj(at -> new Hit(
                        List.copyOf(ids.get(at)),
                        chosen.get(at).text().kind(),
                        1,
                        chosen.get(at).span()))
                .sorted(Comparator.comparing(hit -> hit.span().start()))
                .toList();
    }

    /** The text of a licence does not say whether later versions are allowed, its notice does. */
    private static Set<String> ids(LicenceText text) {
        Set<String> ids = new TreeSet<>(text.ids());
        if (text.kind() == Kind.LICENCE) {
            text.ids().stream()
                    .flatMap(id -> Stream.of(id.replace("-only", "-or-later"), id.replace("-or-later", "-only")))
                    .filter(id -> SpdxList.current().licence(id).isPresent())
                    .forEach(ids::add);
        }
        return ids;
    }

    private static boolean isAsGood(Candidate candidate, Candidate other) {
        return candidate.text().kind() == other.text().kind()
                && candidate.span().equals(other.span());
    }

    private Optional<Hit> nearest(Wording wording, int[] numbers) {
        boolean[] notices = wording.notices();
        long[] pairs = pairs(numbers, notices);
        int unknown = unknownPairs(numbers, notices);
        int texts = list.texts().size();
        PairIndex.Shared shared = list.index().count(pairs, texts);
        double best = 0;
        TreeSet<String> ids = new TreeSet<>();
        for (int text = 0; text < texts; text++) {
            LicenceText licence = list.texts().get(text);
            if (licence.kind() != Kind.LICENCE) {
                continue;
            }
            int optional = shared.all()[text] - shared.required()[text];
            double score = 2.0 * shared.all()[text] / (pairs.length + unknown + licence.required() + optional);
            if (score > best) {
                ids.clear();
                best = score;
            }
            if (score == best && best > 0) {
                ids.addAll(ids(licence));
            }
        }
        return ids.isEmpty()
                ? Optional.empty()
                : Optional.of(new Hit(List.copyOf(ids), Kind.LICENCE, best, new Span(0, numbers.length, 0)));
    }

    /** The different pairs of words that the list knows, sorted; pairs with a word left out do not count. */
    private static long[] pairs(int[] numbers, boolean[] leftOut) {
        long[] pairs = new long[Math.max(0, numbers.length - 1)];
        int count = 0;
        for (int at = 1; at < numbers.length; at++) {
            if (numbers[at - 1] >= 0 && numbers[at] >= 0 && !leftOut[at - 1] && !leftOut[at]) {
                pairs[count++] = PairIndex.pair(numbers[at - 1], numbers[at]);
            }
        }
        Arrays.sort(pairs, 0, count);
        int different = 0;
        for (int at = 0; at < count; at++) {
            if (at == 0 || pairs[at] != pairs[at - 1]) {
                pairs[different++] = pairs[at];
            }
        }
        return Arrays.copyOf(pairs, different);
    }

    private static int unknownPairs(int[] numbers, boolean[] leftOut) {
        int count = 0;
        for (int at = 1; at < numbers.length; at++) {
            if ((numbers[at - 1] < 0 || numbers[at] < 0) && !leftOut[at - 1] && !leftOut[at]) {
                count++;
            }
        }
        return count;
    }
}
