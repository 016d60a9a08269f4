package org.multitude.opendata;

import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.multitude.commons.CommonsEntry;
import org.multitude.commons.CommonsId;
import org.multitude.commons.Register;
import org.multitude.platform.text.Sha256;
import org.multitude.platform.web.NotFound;
import org.multitude.record.Act;
import org.multitude.record.PublicRecord;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Takes over what the source of a dataset changed since it was brought in: its description, and which files there are. */
@Service
class UpdateBroughtIn {
    private final Register register;
    private final DatasetStore datasets;
    private final ListedFileStore listed;
    private final PublicRecord record;
    private final Clock clock;

    UpdateBroughtIn(
            Register register, DatasetStore datasets, ListedFileStore listed, PublicRecord record, Clock clock) {
        this.register = register;
        this.datasets = datasets;
        this.listed = listed;
        this.record = record;
        this.clock = clock;
    }

    @Transactional(propagation = Propagation.MANDATORY)
    void update(CommonsId id, Elsewhere found) {
        datasets.lock(id);
        Instant now = clock.instant().truncatedTo(ChronoUnit.MICROS);
        CommonsEntry before = register.find(id).orElseThrow(NotFound::new);
        Description said = found.said();
        CommonsEntry entry = register.describe(id, said.title(), said.summary().text(), before.version());
        datasets.update(id, said.terms());
        datasets.updateSource(id, found.content());
        record.append(DatasetActs.describedAnew(new Dataset(entry, said.terms()), Sha256.hex(found.content()), now));
        files(entry, found.files(), now);
    }

    /** A file is the same as long as its address is. */
    private void files(CommonsEntry dataset, List<ListedFile.What> files, Instant now) {
        List<ListedFile> before = new ArrayList<>(listed.of(dataset.id()));
        int place = listed.lastPlace(dataset.id());
        for (ListedFile.What what : files) {
            Optional<ListedFile> same = take(before, what.address());
            if (same.isEmpty()) {
                ListedFile file = new ListedFile(UUID.randomUUID(), dataset.id(), ++place, what, now);
                listed.insert(List.of(file));
                record.append(DatasetActs.listed(dataset, file, Act.Nature.IMPORTED));
            } else if (!same.get().what().equals(what)) {
                ListedFile file = new ListedFile(
                        same.get().id(),
                        dataset.id(),
                        same.get().place(),
                        what,
                        same.get().listedAt());
                listed.describe(file);
                record.append(DatasetActs.fileDescribed(dataset, file, now));
            }
        }
        for (ListedFile gone : before) {
            listed.remove(gone.id(), now);
            record.append(DatasetActs.fileRemoved(dataset, gone, now));
        }
    }

    private static Optional<ListedFile> take(List<ListedFile> files, String address) {
        Optional<ListedFile> found = files.stream()
                .filter(file -> file.what().address().equals(address))
                .findFirst();
        found.ifPresent(files::remove);
        return found;
    }
}
