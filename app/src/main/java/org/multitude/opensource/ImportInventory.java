package org.multitude.opensource;

import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.apache.commons.csv.CSVRecord;
import org.multitude.commons.CommonsEntry;
import org.multitude.commons.Register;
import org.multitude.identity.BodiesOfFiles;
import org.multitude.identity.Organization;
import org.multitude.identity.OrganizationId;
import org.multitude.identity.Organizations;
import org.multitude.platform.imports.Importing;
import org.multitude.platform.imports.Outcome;
import org.multitude.platform.imports.Unfit;
import org.multitude.platform.imports.UnreadableSource;
import org.multitude.platform.web.NotFound;
import org.springframework.stereotype.Service;

/**
 * Brings in the repositories that an inventory lists: each becomes a software known from it, of a body that nobody claimed.
 * One repository is one software, however often and under whatever writing of its address it is met; what its
 * publiccode.yml says, or its people since they are here, is never replaced by an inventory.
 */
@Service
public class ImportInventory {
    private final SoftwareStore software;
    private final ListSoftware list;
    private final Register register;
    private final Organizations organizations;
    private final BodiesOfFiles bodies;

    ImportInventory(
            SoftwareStore software,
            ListSoftware list,
            Register register,
            Organizations organizations,
            BodiesOfFiles bodies) {
        this.software = software;
        this.list = list;
        this.register = register;
        this.organizations = organizations;
        this.bodies = bodies;
    }

    /**
     * Brings in a table of repositories.
     *
     * @param body end of the address of a body that is here; it answers for software whose body is not said or has its name
     * @throws UnreadableSource when it cannot be read; nothing was imported
     */
    public void bringIn(Path file, Inventory inventory, Optional<String> body, Importing importing) {
        Optional<Organization> named = bodies.named(body);
        InventoryFile table = InventoryFile.of(file, importing::reading);
        Map<InventoryColumn, Integer> columns = InventoryColumn.in(table.head());
        if (!columns.containsKey(InventoryColumn.REPOSITORY)) {
            throw new UnreadableSource(
                    file + " has no column with the address of the repository, such as repository_url;"
                            + " its columns are: " + String.join(", ", table.head()) + ".");
        }
        importing.expect(table.lines());
        sayWhatIsLeftOut(file, table, columns, importing);
        Run run = new Run(new InventoryReading(inventory, columns), table.head().size(), named, importing);
        table.each(run::line);
    }

    private static void sayWhatIsLeftOut(
            Path file, InventoryFile table, Map<InventoryColumn, Integer> columns, Importing importing) {
        List<String> unused = InventoryColumn.unused(table.head(), columns);
        if (!unused.isEmpty()) {
            importing.lost(String.valueOf(file.getFileName()), "columns not kept: " + String.join(", ", unused));
        }
        if (table.inAnotherEncoding()) {
            importing.lost(String.valueOf(file.getFileName()), "it is not in UTF-8: read as Windows-1252");
        }
    }

    /** One reading of the table. */
    private final class Run {
        private final InventoryReading reading;
        private final int width;
        private final Optional<Organization> named;
        private final Importing importing;
        /** Repositories of the lines before, so that a second line does not undo the first at every import. */
        private final Set<String> met = new HashSet<>();

        Run(InventoryReading reading, int width, Optional<Organization> named, Importing importing) {
            this.reading = reading;
            this.width = width;
            this.named = named;
            this.importing = importing;
        }

        void line(CSVRecord line, long number) {
            importing.item("line " + number, details -> bringIn(reading.read(line, width, details), number));
        }

        private Outcome bringIn(InventoryRow row, long number) throws Unfit {
            if (!met.add(row.repository().key())) {
                importing.lost("line " + number, "an earlier line is about the same repository and counts");
                return Outcome.KNOWN;
            }
            Optional<KeptSoftware> known = software.at(row.repository().key());
            if (known.isPresent()) {
                return update(known.get(), row);
            }
            OrganizationId body = bodies.answering(row.organization().map(BodiesOfFiles.Said::of), named, importing)
                    .orElseThrow(() -> new Unfit("its organisation is not said: name a body with --body"));
            list.enter(body, row);
            return Outcome.IMPORTED;
        }

        private Outcome update(KeptSoftware known, InventoryRow row) {
            if (known.listing().isEmpty()) {
                return Outcome.KNOWN;
            }
            CommonsEntry entry = register.find(known.id()).orElseThrow(NotFound::new);
            boolean claimed =
                    organizations.find(entry.body()).map(Organization::claimed).orElse(false);
            if (claimed && named.filter(body -> body.id().equals(entry.body())).isEmpty()) {
                importing.lost(entry.address(), "its people are here: what an inventory says changes nothing");
                return Outcome.KNOWN;
            }
            return list.update(entry, known, known.listing().get(), row) ? Outcome.UPDATED : Outcome.KNOWN;
        }
    }
}
