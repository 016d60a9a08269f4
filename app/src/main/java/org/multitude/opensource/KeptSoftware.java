package org.multitude.opensource;

import java.util.Optional;
import org.multitude.commons.CommonsId;

/**
 * A software beside its entry in the register.
 *
 * @param id its id in the register
 * @param repository where its source is
 * @param licence licence its card declares
 * @param card its current card
 */
record KeptSoftware(CommonsId id, String repository, Optional<String> licence, KeptCard card) {}
