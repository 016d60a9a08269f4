/**
 * Who is told what, and by which way. Private: nothing of it goes to the record.
 *
 * <p>Words: a person <em>follows</em> a thing, named by its random id; a <em>notice</em> tells her what happened to it;
 * her <em>inbox</em> keeps notices, and a message repeats each by mail unless she chose otherwise.
 */
@ApplicationModule(allowedDependencies = {"platform :: *", "record", "identity"})
@NullMarked
package org.multitude.notification;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
