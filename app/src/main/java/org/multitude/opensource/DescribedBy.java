package org.multitude.opensource;

/** What a software is described by. */
sealed interface DescribedBy {
    /** Its publiccode.yml. */
    record ByCard(KeptCard card) implements DescribedBy {}

    /** What an inventory says of its repository: nobody gave it a card yet. */
    record ByInventory(Listed listing) implements DescribedBy {}
}
