package org.multitude.contribution;

import java.text.Normalizer;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.multitude.commons.CommonsId;
import org.multitude.identity.OrganizationId;
import org.springframework.stereotype.Component;

/** Finds contributions whose titles share most of their words, among the last few hundred: it costs the same whatever is there. */
@Component
class SimilarContributions {
    private static final int LOOKED_AT = 200;
    private static final int MOST = 5;
    private static final int SHORTEST_WORD = 4;
    private static final Pattern MARKS = Pattern.compile("\\p{M}+");
    private static final Pattern NO_WORD = Pattern.compile("[^\\p{L}\\p{N}]+");

    private final ContributionListStore contributions;

    SimilarContributions(ContributionListStore contributions) {
        this.contributions = contributions;
    }

    private record Likeness(Contribution contribution, double share) {}

    /** Those brought to a commons that nearly say the same. */
    List<Contribution> alike(CommonsId commons, String title) {
        return closest(
                contributions.newest(commons, Optional.empty(), LOOKED_AT).items(), title, 0.6);
    }

    /** Those that wait on a body, the most alike first. */
    List<Contribution> waiting(OrganizationId body, String title) {
        return closest(contributions.waiting(body, LOOKED_AT), title, 0.1);
    }

    private static List<Contribution> closest(List<Contribution> among, String title, double least) {
        Set<String> words = words(title);
        return among.stream()
                .filter(found -> found.merged().isEmpty())
                .map(found -> new Likeness(found, share(words, words(found.title()))))
                .filter(like -> like.share() >= least)
                .sorted(Comparator.comparingDouble(Likeness::share).reversed())
                .limit(MOST)
                .map(Likeness::contribution)
                .toList();
    }

    /** The words of both among those of either. */
    static double share(Set<String> one, Set<String> other) {
        Set<String> both = new HashSet<>(one);
        both.retainAll(other);
        Set<String> either = new HashSet<>(one);
        either.addAll(other);
        return either.isEmpty() ? 0 : (double) both.size() / either.size();
    }

    /** Words that say something, without their accents. */
    static Set<String> words(String title) {
        String plain =
                MARKS.matcher(Normalizer.normalize(title, Normalizer.Form.NFD)).replaceAll("");
        return NO_WORD.splitAsStream(plain.toLowerCase(Locale.ROOT))
                .filter(word -> word.length() >= SHORTEST_WORD || word.chars().anyMatch(Character::isDigit))
                .collect(Collectors.toSet());
    }
}
