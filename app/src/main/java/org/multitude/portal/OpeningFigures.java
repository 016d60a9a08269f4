package org.multitude.portal;

import java.util.List;

/**
 * What the home page says of an opening besides how much there is.
 *
 * @param besides what its definition adds: datasets of public bodies whose people are here, bodies that publish software, policies running today
 * @param rows two facts
 */
public record OpeningFigures(long besides, List<Row> rows) {
    public OpeningFigures {
        rows = List.copyOf(rows);
    }

    /**
     * A part of a whole.
     *
     * @param fact what is counted: end of the key of its words
     * @param part how many
     * @param whole of how many
     */
    public record Row(String fact, long part, long whole) {}
}
