package org.multitudelibs.publiccode.spdx;

import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * What was found in the files of a repository.
 *
 * @param found in the order of the files and within them
 * @param additions exceptions to licences, in the order of the files and within them
 * @param unrecognised files named as licences are, with words in them that are no licence of the list
 * @param cut files of which only the first 512 KiB were read
 */
public record LicencesFound(
        List<Found> found, List<FoundAddition> additions, List<Unrecognised> unrecognised, List<String> cut) {
    public LicencesFound {
        found = List.copyOf(found);
        additions = List.copyOf(additions);
        unrecognised = List.copyOf(unrecognised);
        cut = List.copyOf(cut);
    }

    /** A file and the licence that is nearest to it, with how alike they are from 0 to 1; no licence when none is. */
    public record Unrecognised(String file, Set<String> nearest, double score) {
        public Unrecognised {
            nearest = Sorted.ids(nearest);
        }
    }

    /**
     * The licences, each once, as the ids that each may be. What one file leaves open another may say: the text of the GPL
     * and a notice "or any later version" are {@code [GPL-3.0-or-later]}. The LGPL 3.0 stands upon the text of the GPL 3.0,
     * which beside it is no licence of its own.
     */
    public Set<Set<String>> licences() {
        Set<Set<String>> all = new HashSet<>();
        found.stream().map(Found::licences).flatMap(Collection::stream).forEach(all::add);
        Set<Set<String>> narrowest = new HashSet<>(all);
        narrowest.removeIf(
                wide -> all.stream().anyMatch(other -> other.size() < wide.size() && wide.containsAll(other)));
        if (narrowest.stream().flatMap(Set::stream).anyMatch(id -> id.startsWith("LGPL-3.0"))) {
            narrowest.removeIf(ids -> ids.stream().allMatch(id -> id.startsWith("GPL-3.0")));
        }
        return Sorted.licences(narrowest);
    }

    /**
     * The same with exceptions: the text of the GPL 2.0 and behind it that of the Classpath exception are {@code [GPL-2.0-only
     * WITH Classpath-exception-2.0, GPL-2.0-or-later WITH Classpath-exception-2.0]}. An exception alone in its file is
     * added to the one licence of the repository, and to none where there are several.
     */
    public Set<Set<String>> withAdditions() {
        Set<Set<String>> licences = licences();
        Set<Set<String>> all = new HashSet<>(licences);
        for (FoundAddition addition : additions) {
            Optional<Set<String>> licence = licences.size() == 1
                    ? Optional.of(licences.iterator().next())
                    : licences.stream()
                            .filter(ids -> addition.licences().containsAll(ids))
                            .findFirst();
            licence.ifPresent(ids -> {
                all.remove(ids);
                all.add(ids.stream()
                        .flatMap(id -> addition.additions().stream().map(exception -> id + " WITH " + exception))
                        .collect(Collectors.toSet()));
            });
        }
        return Sorted.licences(all);
    }

    /** What was found beside what is declared. */
    public Compared comparedWith(Expression declared) {
        return Compared.of(declared, this);
    }
}
