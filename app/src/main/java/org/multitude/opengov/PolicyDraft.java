package org.multitude.opengov;

import org.multitude.platform.text.Prose;

/**
 * What is said of a policy.
 *
 * @param title its title
 * @param summary what is to be decided, for whom, by when
 * @param phases its phases
 */
public record PolicyDraft(String title, Prose summary, Phases phases) {}
