package org.multitudelibs.deliberation.pabulib;

import java.util.List;
import java.util.Optional;
import org.multitudelibs.deliberation.files.Cell;
import org.multitudelibs.deliberation.files.Header;

/** A section that is held: its columns and its rows. */
record PbTable(Header header, List<List<Cell>> rows) {

    boolean has(String column) {
        return header.has(column);
    }

    Cell cell(List<Cell> row, String column) {
        return header.cell(row, column);
    }

    Optional<Cell> optional(List<Cell> row, String column) {
        return header.optional(row, column);
    }
}
