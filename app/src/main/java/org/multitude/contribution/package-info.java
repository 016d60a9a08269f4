/**
 * Contributions: what an actor brings to a commons, in one life cycle whatever its kind, and the reasoned answer of the
 * body that answers for the commons.
 *
 * <p>Words: a contribution is <em>submitted</em>, then <em>acknowledged</em> by a named office of the body, then
 * <em>answered</em> with a <em>decision</em> and reasons, then <em>done</em> once something changed; its <em>kind</em>
 * is handed in by the opening it belongs to; the <em>promise</em> is the number of days the body has to answer in, and
 * only a claimed body makes one.
 *
 * <p>It also gathers what the page of every commons shows ({@link org.multitude.contribution.CommonsPages}), which the
 * three openings share.
 */
@ApplicationModule(
        allowedDependencies = {"platform :: *", "record", "identity", "notification", "commons", "community"})
@NullMarked
package org.multitude.contribution;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
