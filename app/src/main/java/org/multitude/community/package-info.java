/**
 * Communities: actors around a subject, with a charter, members of declared kinds, and the commons they look after.
 *
 * <p>Words: a <em>facilitator</em> brings a community together and says what it looks after; a <em>membership</em> is
 * public as its kind only, never as a person; an <em>attachment</em> says that a community looks after a commons;
 * <em>plurality</em> is the number of kinds there would be if all weighed the same.
 */
@ApplicationModule(allowedDependencies = {"platform :: *", "record", "identity", "notification", "commons"})
@NullMarked
package org.multitude.community;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
