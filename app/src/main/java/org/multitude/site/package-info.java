/**
 * What an installation says of itself, and what whoever runs it sees to: its public texts, the steps of its first hour, how
 * it fares.
 *
 * <p>Words: a <em>text</em> is one of the three that every public site owes its readers; a <em>step</em> is something to
 * settle once, done when what is there says so.
 */
@ApplicationModule(allowedDependencies = {"platform :: *", "record", "identity"})
@NullMarked
package org.multitude.site;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
