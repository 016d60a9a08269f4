package org.multitude.opengov;

import java.util.List;
import org.multitude.commons.CommonsEntry;
import org.multitude.platform.web.Step;

/**
 * A policy in a list.
 *
 * @param entry its entry in the register
 * @param body name of the body that answers for it
 * @param steps its phases, drawn
 * @param now the phase we are in, in words
 */
public record PolicyRow(CommonsEntry entry, String body, List<Step> steps, String now) {}
