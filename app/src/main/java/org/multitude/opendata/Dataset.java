package org.multitude.opendata;

import org.multitude.commons.CommonsEntry;

/**
 * A dataset: its entry in the register, and its terms.
 *
 * @param entry title, summary, address and body
 * @param terms licence, themes, frequency and the rest
 */
public record Dataset(CommonsEntry entry, Terms terms) {}
