package org.multitudelibs.deliberation.pabulib;

import java.util.List;

/**
 * A line of a section, a value for each of its columns.
 *
 * @param values as they stand in the file, without quotes and with the space around them
 */
public record PbRow(List<String> values) {

    public PbRow {
        values = List.copyOf(values);
    }
}
