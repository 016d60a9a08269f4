package org.multitude.identity;

import java.time.Clock;
import org.multitude.platform.web.NotAllowed;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Somebody who acts for a recognised organisation says that another person is what she says she is. */
@Service
class AttestKind {
    private final PersonStore people;
    private final Attestations attestations;
    private final Clock clock;

    AttestKind(PersonStore people, Attestations attestations, Clock clock) {
        this.people = people;
        this.attestations = attestations;
        this.clock = clock;
    }

    /** Whether this person may attest others: her own organisation stands behind what she is. */
    boolean may(PersonId attester) {
        return attestations
                .of(attester)
                .filter(own -> own.way() == Attestation.Way.ORGANIZATION)
                .isPresent();
    }

    /**
     * Attests it.
     *
     * @param kind what the attester says she is: nothing counts when the person says something else
     * @throws NotAllowed when her own kind is not attested by her organisation
     * @throws NobodyByThatName when nobody has this handle, or it is her own
     * @throws AnotherKind when the person says that she is something else
     */
    @Transactional
    void attest(PersonId attester, String handle, ActorKind kind) {
        if (!may(attester)) {
            throw new NotAllowed();
        }
        Person person = people.byHandle(handle)
                .filter(found -> !found.equals(attester))
                .flatMap(people::find)
                .orElseThrow(() -> new NobodyByThatName(handle));
        if (person.kind() != kind) {
            throw new AnotherKind(handle);
        }
        attestations.vouch(attester, person, clock.instant());
    }

    /** Takes it back. */
    @Transactional
    void takeBack(PersonId attester, PersonId person) {
        attestations.takeBack(attester, person);
    }
}
