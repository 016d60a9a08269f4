package org.multitudelibs.publiccode.spdx;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * Licences declared beside licences found.
 *
 * <p>What stands behind WITH is compared in the same way: an exception is missing or undeclared as a licence is.
 *
 * <p>Example: declared {@code MIT OR Apache-2.0}. Found MIT and Apache-2.0: SAME. Found MIT alone: CONTAINS, Apache-2.0 is
 * missing. Found MIT, Apache-2.0 and ISC: CONTAINS, ISC is undeclared. Found ISC: CONTRADICTS. Nothing found: UNKNOWN.
 *
 * @param missing declared, but not found; a plus and deprecated ids are read as the licence they stand for
 * @param undeclared found, but not declared, each as the ids that it may be
 */
public record Compared(Verdict verdict, Set<String> missing, Set<Set<String>> undeclared) {
    public Compared {
        missing = Sorted.ids(missing);
        undeclared = Sorted.licences(undeclared);
    }

    /** How what is declared and what is found stand to each other. */
    public enum Verdict {
        /** The same licences. */
        SAME,
        /** One side has all licences of the other, and more. */
        CONTAINS,
        /** Each side has a licence that the other one has not. */
        CONTRADICTS,
        /** No licence was found, or one is missing that may be what a text of no licence of the list stands for. */
        UNKNOWN
    }

    static Compared of(Expression declared, LicencesFound files) {
        Set<String> wanted = new HashSet<>();
        Set<String> declaredAdditions = new HashSet<>(declared.additions());
        for (String id : declared.licences()) {
            // GPL-2.0-with-classpath-exception is GPL-2.0-only WITH Classpath-exception-2.0.
            String[] parts = today(id).split(" WITH ", -1);
            wanted.add(parts[0]);
            declaredAdditions.addAll(List.of(parts).subList(1, parts.length));
        }
        Set<Set<String>> found = files.licences();
        Set<String> missing = new HashSet<>(wanted);
        missing.removeIf(id -> found.stream().anyMatch(ids -> contains(ids, id)));
        Set<Set<String>> undeclared = new HashSet<>(found);
        undeclared.removeIf(ids -> wanted.stream().anyMatch(id -> contains(ids, id)));
        Set<Set<String>> additions =
                files.additions().stream().map(FoundAddition::additions).collect(Collectors.toSet());
        declaredAdditions.stream()
                .filter(id -> additions.stream().noneMatch(ids -> ids.contains(id)))
                .forEach(missing::add);
        additions.stream()
                .filter(ids -> declaredAdditions.stream().noneMatch(ids::contains))
                .forEach(undeclared::add);
        return new Compared(
                verdict(found.isEmpty(), missing.isEmpty(), undeclared.isEmpty(), files), missing, undeclared);
    }

    private static Verdict verdict(boolean nothing, boolean noneMissing, boolean noneUndeclared, LicencesFound files) {
        if (nothing) {
            return Verdict.UNKNOWN;
        }
        if (!noneMissing && !noneUndeclared) {
            return Verdict.CONTRADICTS;
        }
        if (!noneMissing && !files.unrecognised().isEmpty()) {
            return Verdict.UNKNOWN;
        }
        return noneMissing && noneUndeclared ? Verdict.SAME : Verdict.CONTAINS;
    }

    private static boolean contains(Set<String> ids, String id) {
        return ids.stream().map(Compared::today).anyMatch(id::equals);
    }

    /** {@code GPL-2.0} is {@code GPL-2.0-only}, {@code Apache-2.0+} is found as {@code Apache-2.0}. */
    private static String today(String id) {
        SpdxList list = SpdxList.current();
        String replaced = list.licence(id).flatMap(Licence::replacement).orElse(id);
        return replaced.endsWith("+") && list.licence(replaced).isEmpty()
                ? replaced.substring(0, replaced.length() - 1)
                : replaced;
    }
}
