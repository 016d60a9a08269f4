package org.multitudelibs.publiccode.spdx;

import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * The id of a list that a mistyped word is nearest to.
 *
 * <p>A name without its version stands for the latest one ({@code EUPL} for {@code EUPL-1.2}), a version written in
 * another way for this version ({@code GPLv3} for {@code GPL-3.0-only}), and a name that begins several ids for none
 * ({@code BSD}). Otherwise distances count: at most a third of the letters may differ, and of two ids equally near
 * neither is meant. Distances are those of optimal string alignment: one for each letter changed, missing, added, or
 * swapped with its neighbour. {@code MTI} is 1 away from {@code MIT}, {@code Apche-2.0} 1 from {@code Apache-2.0}.
 */
final class Nearest {
    private static final int LONGEST = 60;
    private static final Pattern VERSION = Pattern.compile("-v?[0-9]+([.][0-9]+)*(-only|-or-later)?");
    private static final Pattern NAME_AND_VERSION = Pattern.compile("([a-z]+?(?:-[a-z]+)*?)-?v?-?([0-9]+)([.][0-9]+)*");
    private static final Comparator<String> BY_VERSION = Comparator.comparing(
                    (String id) -> id.replaceAll("-(only|or-later)$", ""))
            .thenComparing(Comparator.reverseOrder());

    private Nearest() {}

    static Optional<String> of(String word, Stream<String> ids) {
        String wanted = written(word.toLowerCase(Locale.ROOT).replace('_', '-'));
        if (wanted.isEmpty() || wanted.length() > LONGEST) {
            return Optional.empty();
        }
        List<String> all = ids.toList();
        Optional<String> version =
                all.stream().filter(id -> isVersionOf(wanted, id)).max(BY_VERSION);
        if (version.isPresent()) {
            return version;
        }
        boolean severalAreMeant =
                all.stream().anyMatch(id -> id.toLowerCase(Locale.ROOT).startsWith(wanted + "-"));
        return severalAreMeant ? Optional.empty() : within(wanted, all);
    }

    /** {@code gplv3} as {@code gpl-3.0}, as ids are written. */
    private static String written(String word) {
        Matcher matcher = NAME_AND_VERSION.matcher(word);
        if (!matcher.matches()) {
            return word;
        }
        String minor = matcher.group(3) == null ? ".0" : word.substring(matcher.end(2));
        return matcher.group(1) + "-" + matcher.group(2) + minor;
    }

    private static boolean isVersionOf(String name, String id) {
        String lower = id.toLowerCase(Locale.ROOT);
        return lower.equals(name)
                || lower.equals(name + "-only")
                || lower.startsWith(name)
                        && VERSION.matcher(lower.substring(name.length())).matches();
    }

    private static Optional<String> within(String wanted, List<String> ids) {
        int allowed = Math.max(1, wanted.length() / 3);
        return ids.stream()
                .filter(id -> Math.abs(id.length() - wanted.length()) <= allowed)
                .map(id -> new Candidate(id, distance(wanted, id.toLowerCase(Locale.ROOT))))
                .filter(candidate -> candidate.distance() <= allowed)
                .collect(Collectors.groupingBy(Candidate::distance, TreeMap::new, Collectors.toList()))
                .values()
                .stream()
                .findFirst()
                .filter(nearest -> nearest.size() == 1)
                .map(nearest -> nearest.getFirst().id());
    }

    private record Candidate(String id, int distance) {}

    static int distance(String a, String b) {
        int[][] cost = new int[a.length() + 1][b.length() + 1];
        for (int i = 0; i <= a.length(); i++) {
            for (int j = 0; j <= b.length(); j++) {
                if (i == 0 || j == 0) {
                    cost[i][j] = i + j;
                    continue;
                }
                int change = a.charAt(i - 1) == b.charAt(j - 1) ? 0 : 1;
                cost[i][j] = Math.min(cost[i - 1][j - 1] + change, 1 + Math.min(cost[i - 1][j], cost[i][j - 1]));
                if (i > 1 && j > 1 && a.charAt(i - 1) == b.charAt(j - 2) && a.charAt(i - 2) == b.charAt(j - 1)) {
                    cost[i][j] = Math.min(cost[i][j], cost[i - 2][j - 2] + 1);
                }
            }
        }
        return cost[a.length()][b.length()];
    }
}
