package org.multitude.opendata;

import java.io.IOException;
import java.util.List;
import java.util.Optional;
import org.multitude.commons.CommonsId;
import org.multitude.contribution.Tables;
import org.multitude.platform.files.FileStore;
import org.multitude.platform.tables.TableReader;
import org.springframework.stereotype.Component;

/** The heading of published tables. */
@Component
class Heading implements Tables {
    private final VersionStore versions;
    private final FileStore files;

    Heading(VersionStore versions, FileStore files) {
        this.versions = versions;
        this.files = files;
    }

    @Override
    public Optional<Extent> of(CommonsId dataset) {
        return versions.latest(dataset)
                .flatMap(version -> version.file().shape().map(shape -> new Extent(shape.rows(), columns(version))));
    }

    /** Names of the columns of a version; none when it is no table. */
    List<String> columns(Version version) {
        Optional<TableShape> shape = version.file().shape();
        if (shape.isEmpty()) {
            return List.of();
        }
        try (TableReader table = TableReader.open(
                files.path(version.file().stored().sha256()),
                shape.get().charset(),
                shape.get().separator())) {
            return table.next().orElse(List.of());
        } catch (IOException e) {
            // The bytes are gone or were tampered with: the dataset is found by everything else.
            return List.of();
        }
    }
}
