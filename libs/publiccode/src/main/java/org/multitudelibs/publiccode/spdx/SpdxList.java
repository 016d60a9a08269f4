package org.multitudelibs.publiccode.spdx;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.multitudelibs.publiccode.spdx.ListFile.Entry;

/**
 * The SPDX License List: 729 licences and 85 exceptions, those of java-spdx-library (list 3.28.0) and the three that the
 * list of 2026-04-28 added to it. Ids are found in any case.
 *
 * <p>Source: spdx.org/licenses, CC0-1.0.
 */
public final class SpdxList {
    private static final SpdxList CURRENT = load();

    private final Map<String, Licence> licences;
    private final Map<String, Addition> additions;

    private SpdxList(Map<String, Licence> licences, Map<String, Addition> additions) {
        this.licences = Collections.unmodifiableMap(licences);
        this.additions = Collections.unmodifiableMap(additions);
    }

    /** The list shipped with the library. */
    public static SpdxList current() {
        return CURRENT;
    }

    /** All licences, deprecated ones too, by id. */
    public Collection<Licence> licences() {
        return licences.values();
    }

    public Collection<Addition> additions() {
        return additions.values();
    }

    public Optional<Licence> licence(String id) {
        return Optional.ofNullable(licences.get(id.toLowerCase(Locale.ROOT)));
    }

    /** The licence with this name, such as {@code Apache License 2.0}; never a deprecated one. */
    public Optional<Licence> named(String name) {
        String wanted = letters(name);
        return licences().stream()
                .filter(licence ->
                        !licence.deprecated() && letters(licence.name()).equals(wanted))
                .findFirst();
    }

    /** Capitals, punctuation, an article before it and the word version do not make another name. */
    private static String letters(String name) {
        return name.toLowerCase(Locale.ROOT)
                .replace("licence", "license")
                .replaceAll("^the |\\bversion\\b|\\bv(?=[0-9])|[^\\p{L}\\p{N}.]+", "");
    }

    public Optional<Addition> addition(String id) {
        return Optional.ofNullable(additions.get(id.toLowerCase(Locale.ROOT)));
    }

    /**
     * The id that was most likely meant, never a deprecated one: {@code Apche-2.0} gives {@code Apache-2.0}, {@code GPLv3}
     * gives {@code GPL-3.0-only}, and {@code EUPL}, a licence told without its version, the latest: {@code EUPL-1.2}.
     * Empty when more than a third of the letters differ, or when several ids are as near, as for {@code BSD}.
     */
    public Optional<String> nearestLicence(String word) {
        return Nearest.of(
                word,
                licences().stream().filter(licence -> !licence.deprecated()).map(Licence::id));
    }

    public Optional<String> nearestAddition(String word) {
        return Nearest.of(
                word,
                additions().stream().filter(addition -> !addition.deprecated()).map(Addition::id));
    }

    private static SpdxList load() {
        Map<String, String> replacements = new HashMap<>();
        ListFile.rows("replacements.tsv").forEach(row -> replacements.put(row.get(0), row.get(1)));
        List<Entry> licences = new ArrayList<>(ListFile.entries("licenses.json", "licenses", "licenseId"));
        List<Entry> additions =
                new ArrayList<>(ListFile.entries("exceptions.json", "exceptions", "licenseExceptionId"));
        for (List<String> row : ListFile.rows("newer.tsv")) {
            Entry entry = new Entry(row.get(1), row.get(2), false, false, false);
            (row.getFirst().equals("licence") ? licences : additions).add(entry);
        }
        Map<String, Licence> byId = new TreeMap<>();
        for (Entry entry : licences) {
            byId.putIfAbsent(entry.id().toLowerCase(Locale.ROOT), licence(entry, replacements));
        }
        Map<String, Addition> additionsById = new TreeMap<>();
        for (Entry entry : additions) {
            additionsById.putIfAbsent(
                    entry.id().toLowerCase(Locale.ROOT), new Addition(entry.id(), entry.name(), entry.deprecated()));
        }
        return new SpdxList(byId, additionsById);
    }

    private static Licence licence(Entry entry, Map<String, String> replacements) {
        Optional<String> replacement = entry.deprecated() ? replacement(entry.id(), replacements) : Optional.empty();
        return new Licence(
                entry.id(), entry.name(), entry.deprecated(), replacement, entry.approvedByOsi(), entry.freeForFsf());
    }

    /** GNU licences say since list 3.0 whether later versions are meant: {@code GPL-2.0} is {@code GPL-2.0-only}. */
    private static Optional<String> replacement(String id, Map<String, String> replacements) {
        String listed = replacements.get(id);
        if (listed != null) {
            return Optional.of(listed);
        }
        if (!id.matches("(GPL|LGPL|AGPL|GFDL)-[0-9.]+\\+?")) {
            return Optional.empty();
        }
        return Optional.of(id.endsWith("+") ? id.replace("+", "-or-later") : id + "-only");
    }
}
