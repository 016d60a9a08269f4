package org.multitude.opensource;

import java.util.Optional;
import org.multitude.commons.CommonsEntry;

/**
 * A software in a list.
 *
 * @param entry its entry in the register
 * @param body name of the body that answers for it
 * @param licence licence that its card declares
 */
public record SoftwareRow(CommonsEntry entry, String body, Optional<String> licence) {}
