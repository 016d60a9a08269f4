package org.multitude.opensource;

import org.multitude.commons.CommonsEntry;

/**
 * A software in a list.
 *
 * @param entry its entry in the register
 * @param kept what is kept beside it
 */
record SoftwareRow(CommonsEntry entry, KeptSoftware kept) {}
