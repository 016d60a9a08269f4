/**
 * Opening code: software, each described by its publiccode.yml.
 *
 * <p>Words: a <em>card</em> is a publiccode.yml, kept whole with every version before it; a <em>finding</em> is an error
 * or a warning about a card, told at its line. A card with errors is not published.
 */
@ApplicationModule(allowedDependencies = {"platform :: *", "record", "identity", "commons", "contribution"})
@NullMarked
package org.multitude.opensource;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
