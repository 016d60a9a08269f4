package org.multitude.identity;

import java.util.Optional;

/** Told, in the same transaction, that somebody no longer acts for an organisation; modules above give one each. */
public interface WhenMemberLeaves {
    /** She left or was removed; what she had in hand goes to her successor, if one is named. */
    void left(OrganizationId organization, PersonId member, Optional<PersonId> successor);
}
