/**
 * Opening code: software, each described by its publiccode.yml, or known from an inventory until it has one.
 *
 * <p>Words: a <em>card</em> is a publiccode.yml, kept whole with every version before it; a <em>finding</em> is an error
 * or a warning about a card, told at its line. A card with errors is not published. An <em>inventory</em> is a list of
 * repositories; what it says of one is shown as its saying, and gives way to a card. One repository is one software.
 */
@ApplicationModule(
        allowedDependencies = {"platform :: *", "record", "identity", "notification", "commons", "contribution"})
@NullMarked
package org.multitude.opensource;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
