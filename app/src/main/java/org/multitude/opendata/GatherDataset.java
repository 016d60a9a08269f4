package org.multitude.opendata;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.Deque;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.apache.jena.vocabulary.DCAT;
import org.apache.jena.vocabulary.RDF;
import org.multitude.platform.imports.LinesOnDisk;
import org.multitude.platform.imports.Unfit;

/**
 * Gathers from a staged source what it says of one dataset: its own triples, those of its files, those of every node
 * without an address, and those of what it leads to by a link, unless that is another dataset or a catalogue. Notes what was
 * gathered at all, so that the rest can be told.
 */
final class GatherDataset {
    /** Triples that are kept of one dataset. */
    static final int MOST = 20_000;

    private static final int MOST_LINKED = 200;
    private static final int DEEP = 3;
    private static final String TYPE = "<" + RDF.type.getURI() + "> ";
    private static final Set<String> OTHER_ROOTS = Set.of(TYPE + "<" + DCAT.Catalog.getURI() + "> .", Staged.DATASET);
    private static final String RECORD = TYPE + "<" + DCAT.CatalogRecord.getURI() + "> .";
    private static final String DISTRIBUTION = "<" + DCAT.distribution.getURI() + ">";
    private static final Set<String> TOWARDS_DATASETS =
            Set.of("<" + DCAT.NS + "servesDataset>", "<http://xmlns.com/foaf/0.1/primaryTopic>");

    private final LinesOnDisk source;
    private final BitSet gathered;

    GatherDataset(LinesOnDisk source) {
        this.source = source;
        this.gathered = new BitSet(source.groups());
    }

    /**
     * What was found.
     *
     * @param lines the triples
     * @param notes what could not be kept as it was
     */
    record Gathered(Set<String> lines, List<String> notes) {}

    /** Whether a group is a dataset. */
    static boolean isDataset(LinesOnDisk.Group group) {
        return !group.lines().isEmpty() && Staged.marksDataset(group.lines().getFirst());
    }

    /** Whether no dataset led to a group. */
    boolean unused(LinesOnDisk.Group group) {
        return !gathered.get(group.number());
    }

    Gathered of(LinesOnDisk.Group root) throws Unfit {
        if (!root.whole()) {
            throw tooMuch();
        }
        Work work = new Work(Staged.key(root));
        work.take(root, 0, true);
        while (!work.next.isEmpty()) {
            work.visit(work.next.remove());
        }
        return new Gathered(work.lines, work.notes);
    }

    private static Unfit tooMuch() {
        return new Unfit("its description has more than %,d triples, too many for one dataset".formatted(MOST));
    }

    /** A thing that a dataset leads to; {@code own} where it is a part of its description. */
    private record Link(String key, int depth, boolean own, boolean about) {}

    private final class Work {
        private final String root;
        private final Set<String> lines = new LinkedHashSet<>();
        private final List<String> notes = new ArrayList<>();
        private final Set<String> seen = new HashSet<>();
        private final Deque<Link> next = new ArrayDeque<>();

        Work(String root) {
            this.root = root;
            seen.add(root);
        }

        private void visit(Link link) throws Unfit {
            LinesOnDisk.Group group = source.of(Staged.bytes(link.key), link.own ? MOST : MOST_LINKED);
            if (group.number() < 0 || !link.own && elsewhere(group, link.about)) {
                return;
            }
            if (!group.whole()) {
                if (link.own) {
                    throw tooMuch();
                }
                notes.add("what its source says of %s is more than %,d triples and not kept"
                        .formatted(link.key, MOST_LINKED));
                return;
            }
            take(group, link.depth, link.own);
        }

        private boolean elsewhere(LinesOnDisk.Group group, boolean about) {
            return group.lines().stream()
                    .map(line -> Staged.rest(Staged.text(line)))
                    .anyMatch(rest -> OTHER_ROOTS.contains(rest) || !about && rest.equals(RECORD));
        }

        private void take(LinesOnDisk.Group group, int depth, boolean own) throws Unfit {
            gathered.set(group.number());
            for (byte[] bytes : group.lines()) {
                String line = Staged.text(bytes);
                String rest = Staged.rest(line);
                if (rest.startsWith(Staged.ABOUT)) {
                    if (line.startsWith(root + " ")) {
                        lead(rest.substring(Staged.ABOUT.length()), depth, false, true);
                    }
                } else if (rest.startsWith(Staged.NOTE)) {
                    notes.add(rest.substring(Staged.NOTE.length()));
                } else if (!rest.equals(Staged.DATASET)) {
                    triple(line, rest, depth, own);
                }
            }
            if (lines.size() > MOST) {
                throw tooMuch();
            }
        }

        private void triple(String line, String rest, int depth, boolean own) {
            String predicate = Staged.predicate(rest);
            String object = Staged.object(rest);
            if (TOWARDS_DATASETS.contains(predicate) && !object.equals(root) && !line.startsWith(root + " ")) {
                return;
            }
            lines.add(line);
            if (object.startsWith("_:")) {
                lead(object, depth, own, false);
            } else if (object.startsWith("<")) {
                lead(object, depth, own && predicate.equals(DISTRIBUTION), false);
            }
        }

        private void lead(String key, int depth, boolean own, boolean about) {
            int deeper = own ? depth : depth + 1;
            if (deeper <= DEEP && seen.add(key)) {
                next.add(new Link(key, deeper, own, about));
            }
        }
    }
}
