/**
 * Indicators of how public bodies behave, computed from acts and only from acts, so that anybody who reads the record can
 * compute them again.
 *
 * <p>Words: <em>conduct</em> is what bodies did with what they were asked; <em>open</em> is a contribution without an
 * answer; <em>late</em> is an open one whose promised day has passed.
 */
@ApplicationModule(allowedDependencies = {"platform :: *", "record"})
@NullMarked
package org.multitude.trust;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
