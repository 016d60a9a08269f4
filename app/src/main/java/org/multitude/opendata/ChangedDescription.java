package org.multitude.opendata;

import org.multitude.platform.text.TextDiff;

/**
 * What somebody else published while the form was open.
 *
 * @param current the dataset as it stands
 * @param summary its summary, with what sending the form again would change
 */
public record ChangedDescription(Dataset current, TextDiff summary) {}
