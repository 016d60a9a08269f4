/**
 * The register of everything opened: reference, kind, title, body, visibility, address, and links. Every module shows
 * any commons by its entry here.
 *
 * <p>Words: a <em>commons</em> is a dataset, a software or a policy; a <em>link</em> says what one is to another.
 */
@ApplicationModule(allowedDependencies = {"platform :: *", "record", "identity", "notification"})
@NullMarked
package org.multitude.commons;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
