/**
 * Opening policy making: a policy built with the public, in phases.
 *
 * <p>Words: a <em>policy</em> has one to eight <em>phases</em>, each with a name, a first and a last day, one after the
 * other; its <em>evidence</em> is the data and the software linked to it; a <em>consultation</em> asks the public a question
 * of it.
 */
@ApplicationModule(
        allowedDependencies = {"platform :: *", "record", "identity", "commons", "contribution", "notification"})
@NullMarked
package org.multitude.opengov;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
