package org.multitude.opendata;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.util.Optional;
import org.multitude.identity.BodiesOfFiles;
import org.multitude.identity.Organization;
import org.multitude.platform.imports.Batches;
import org.multitude.platform.imports.Importing;
import org.springframework.stereotype.Service;

/**
 * Brings in the packages of a CKAN as datasets, from what its API answered in a file or from the API itself: some at a
 * time, once however often it is run, and anew where the package says something else than before.
 */
@Service
public class ImportCkan {
    private final ReadCkan read;
    private final BringIn bringIn;
    private final BodiesOfFiles bodies;

    ImportCkan(ReadCkan read, BringIn bringIn, BodiesOfFiles bodies) {
        this.read = read;
        this.bringIn = bringIn;
        this.bodies = bodies;
    }

    /**
     * Brings in packages.
     *
     * @param source path of a file, or address of a CKAN
     * @param body end of the address of a body that is here; it answers for packages whose organisation is not said or has
     *     its name
     * @throws org.multitude.platform.imports.UnreadableSource when it cannot be read or the body is not here; nothing was imported
     */
    public void bringIn(String source, Optional<String> body, Importing importing) {
        Optional<Organization> named = bodies.named(body);
        ReadCkan.Whole whole = read.read(source, importing);
        importing.expect(whole.found());
        Batches<Prepared> batches =
                new Batches<>(Prepared::weight, prepared -> bringIn.bringIn(prepared, named, importing));
        CkanPages pages = new CkanPages(
                source, found -> batches.add(Prepared.of(CkanReading.place(found), () -> CkanReading.read(found))));
        try (InputStream input = Files.newInputStream(whole.packages())) {
            pages.read(input);
            batches.end();
        } catch (IOException e) {
            throw new UncheckedIOException("what was staged cannot be read again", e);
        }
        tellMissing(source, whole, importing);
    }

    private static void tellMissing(String source, ReadCkan.Whole whole, Importing importing) {
        if (whole.said().isEmpty() || whole.said().getAsLong() <= whole.found()) {
            return;
        }
        String counts = "%,d packages and %s %,d"
                .formatted(whole.said().getAsLong(), whole.pages() ? "gave" : "this file holds", whole.found());
        if (whole.pages()) {
            importing.bad(
                    source, "it says that it has " + counts + ": it changed while it was read; run the import again");
        } else {
            importing.lost(source, "its answer speaks of " + counts);
        }
    }
}
