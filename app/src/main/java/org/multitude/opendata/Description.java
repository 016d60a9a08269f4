package org.multitude.opendata;

import org.multitude.platform.text.Prose;

/**
 * All that a body says of a dataset.
 *
 * @param title its title
 * @param summary what it is, in Markdown; only what was brought in may have none
 * @param terms the rest
 */
public record Description(String title, Prose summary, Terms terms) {}
