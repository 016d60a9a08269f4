package org.multitude.opendata;

import java.util.Optional;
import org.multitude.platform.files.StoredFile;
import org.multitude.platform.tables.TableFile;

/**
 * A kept file that is what it claims.
 *
 * @param stored its hash and size
 * @param fileName its name, safe to write in an address
 * @param format code of its format
 * @param mediaType its media type
 * @param shape how its table is written, when it is one
 */
public record CheckedFile(
        StoredFile stored, String fileName, String format, String mediaType, Optional<TableShape> shape) {
    /** The table it holds, to be asked questions. */
    Optional<TableFile> table() {
        return shape.map(table ->
                new TableFile(stored.sha256(), stored.size(), table.charset(), table.separator(), table.columns()));
    }
}
