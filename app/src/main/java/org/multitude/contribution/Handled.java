package org.multitude.contribution;

/**
 * How a contribution is worked on, as the desk shows it.
 *
 * @param assignee handle of who deals with it, or empty
 * @param drafted whether an answer is drafted
 * @param approved whether that draft is approved
 * @param notes how many notes there are
 * @param pending how many others were asked and did not reply yet
 */
public record Handled(String assignee, boolean drafted, boolean approved, int notes, int pending) {}
