package org.multitude.identity;

import java.util.Collection;

/** Tells people what happens around acting for an organisation, in the transaction of what happened. */
public interface MembershipNews {
    /** Somebody with an account is invited. */
    void invited(PersonId person, Organization organization);

    /** Somebody asks to act for it: its administrators have to decide. */
    void asked(Collection<PersonId> administrators, Organization organization);

    /** Her request was accepted, or not. */
    void decided(PersonId person, Organization organization, boolean accepted);
}
