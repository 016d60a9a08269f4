package org.multitude.opensource;

import java.util.Optional;
import org.multitude.commons.CommonsId;

/**
 * A software beside its entry in the register.
 *
 * @param id its id in the register
 * @param repository where its source is
 * @param licence licence that its card declares, or that an inventory says
 * @param described what it is described by
 */
record KeptSoftware(CommonsId id, String repository, Optional<String> licence, DescribedBy described) {
    /** Its current card, where it has one. */
    Optional<KeptCard> card() {
        return described instanceof DescribedBy.ByCard(KeptCard card) ? Optional.of(card) : Optional.empty();
    }

    /** What an inventory says, where it has no card. */
    Optional<Listed> listing() {
        return described instanceof DescribedBy.ByInventory(Listed listing) ? Optional.of(listing) : Optional.empty();
    }
}
