package org.multitude.opendata;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;
import java.util.function.Consumer;
import org.apache.jena.rdf.model.AnonId;
import org.apache.jena.rdf.model.Model;
import org.apache.jena.rdf.model.ModelFactory;
import org.apache.jena.rdf.model.Resource;
import org.multitude.identity.BodiesOfFiles;
import org.multitude.identity.Organization;
import org.multitude.platform.imports.Ahead;
import org.multitude.platform.imports.Batches;
import org.multitude.platform.imports.Importing;
import org.multitude.platform.imports.LinesOnDisk;
import org.multitude.platform.imports.Unfit;
import org.springframework.stereotype.Service;

/**
 * Brings in the datasets of a DCAT catalogue, from a file or the pages at an address: some at a time, once
 * however often it is run, and anew where the catalogue says something else of it than before. The catalogue is read whole
 * first, sorted on disk, so that it may be larger than memory and nothing of one that is broken is brought in.
 */
@Service
public class ImportDcat {
    private static final int FIRST = 100;

    private final ReadDcat read;
    private final BringIn bringIn;
    private final BodiesOfFiles bodies;

    ImportDcat(ReadDcat read, BringIn bringIn, BodiesOfFiles bodies) {
        this.read = read;
        this.bringIn = bringIn;
        this.bodies = bodies;
    }

    /**
     * Brings in a catalogue.
     *
     * @param source path of its file, or its address
     * @param body end of the address of a body that is here; it answers for datasets whose publisher is not said or has
     *     its name
     * @throws org.multitude.platform.imports.UnreadableSource when it cannot be read or the body is not here; nothing was imported
     */
    public void bringIn(String source, Optional<String> body, Importing importing) {
        Optional<Organization> named = bodies.named(body);
        ReadDcat.Whole whole = read.read(source, importing);
        try (LinesOnDisk lines = whole.lines()) {
            importing.expect(lines.marked());
            GatherDataset gather = new GatherDataset(lines);
            Ahead.<List<Prepared>>each(
                    take -> prepare(lines, gather, take), prepared -> bringIn.bringIn(prepared, named, importing));
            lines.each(FIRST, group -> tellUnused(gather, group, importing));
            tellMissing(source, whole.said(), importing);
        }
    }

    private static void prepare(LinesOnDisk lines, GatherDataset gather, Consumer<List<Prepared>> take) {
        Set<String> met = new HashSet<>();
        Batches<Prepared> batches = new Batches<>(Prepared::weight, take);
        lines.each(GatherDataset.MOST, group -> {
            if (GatherDataset.isDataset(group)) {
                batches.add(Prepared.of(place(group), () -> read(gather, group, met)));
            }
        });
        batches.end();
    }

    private static Elsewhere read(GatherDataset gather, LinesOnDisk.Group group, Set<String> met) throws Unfit {
        GatherDataset.Gathered gathered = gather.of(group);
        if (gathered.lines().isEmpty()) {
            throw new Unfit("the catalogue names it and does not describe it");
        }
        CanonicalTriples.Written written = CanonicalTriples.of(gathered.lines());
        String key = Staged.key(group);
        Resource resource = resource(model(written.text()), written.names().getOrDefault(key, key));
        Elsewhere found = DcatReading.read(resource, written.text(), new ArrayList<>(gathered.notes()));
        if (!resource.isURIResource() && !met.add(found.identifier())) {
            throw new Unfit("another dataset of this catalogue has its identifier, " + found.identifier());
        }
        return found;
    }

    /** The triples that are kept of a dataset. */
    static Model model(String triples) {
        Model model = ModelFactory.createDefaultModel();
        TripleLines.read(triples, model.getGraph());
        return model;
    }

    private static Resource resource(Model model, String key) {
        return CanonicalTriples.blank(key)
                ? model.createResource(new AnonId(key.substring(2)))
                : model.createResource(key.substring(1, key.length() - 1));
    }

    private static String place(LinesOnDisk.Group group) {
        String key = Staged.key(group);
        return CanonicalTriples.blank(key) ? "dataset without address" : key.substring(1, key.length() - 1);
    }

    private static void tellUnused(GatherDataset gather, LinesOnDisk.Group group, Importing importing) {
        if (!gather.unused(group) || GatherDataset.isDataset(group)) {
            return;
        }
        String key = Staged.key(group);
        boolean described = group.lines().stream()
                .anyMatch(line -> !Staged.rest(Staged.text(line)).startsWith("! "));
        if (described && !CanonicalTriples.blank(key)) {
            importing.lost(
                    key.substring(1, key.length() - 1), "no dataset leads to it: what is said of it is not kept");
        }
    }

    /** A source with pages says how many datasets it has; fewer mean that it changed while it was read, or is one page. */
    private static void tellMissing(String source, OptionalLong said, Importing importing) {
        long found = importing.report().found();
        if (said.isEmpty() || said.getAsLong() <= found) {
            return;
        }
        String counts = "it says that it has %,d datasets and ".formatted(said.getAsLong());
        if (ReadDcat.web(source)) {
            importing.bad(
                    source, counts + "gave %,d: it changed while it was read; run the import again".formatted(found));
        } else {
            importing.lost(source, counts + "this file holds %,d".formatted(found));
        }
    }
}
