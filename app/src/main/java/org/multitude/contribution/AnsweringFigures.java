package org.multitude.contribution;

import java.util.List;
import org.multitude.identity.Organization;

/**
 * How a body answered in the last year, for those who publish for it.
 *
 * @param body the body
 * @param all one line for all, or none
 * @param byKind a line for each kind
 * @param byColleague a line for each colleague, for those who administer the body
 * @param administers whether the reader does
 */
public record AnsweringFigures(
        Organization body, List<Line> all, List<Line> byKind, List<Line> byColleague, boolean administers) {
    /**
     * A line of figures.
     *
     * @param what what it is about
     * @param answered how many were answered
     * @param median days of the calendar within which half of them were
     * @param late how many of them after the day promised
     */
    public record Line(String what, long answered, int median, long late) {}
}
