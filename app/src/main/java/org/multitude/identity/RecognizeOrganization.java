package org.multitude.identity;

import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import org.multitude.platform.web.NotAllowed;
import org.multitude.platform.web.NotFound;
import org.multitude.record.Act;
import org.multitude.record.ActId;
import org.multitude.record.PublicRecord;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Administrators of the platform say that an organisation is what it says, or take it back. */
@Service
public class RecognizeOrganization {
    private final OrganizationStore organizations;
    private final People people;
    private final PublicRecord record;
    private final Clock clock;

    RecognizeOrganization(OrganizationStore organizations, People people, PublicRecord record, Clock clock) {
        this.organizations = organizations;
        this.people = people;
        this.record = record;
        this.clock = clock;
    }

    /**
     * Recognises it.
     *
     * @throws NotAllowed when {@code by} does not administer the platform
     * @throws NotRecognizable when its people are not here, or have not said what it is
     * @throws RecognitionStands when it is recognised already
     */
    @Transactional
    public void recognize(PersonId by, OrganizationId id, Recognition.Ground ground, String reason) {
        Organization organization = decidable(by, id);
        if (!organization.claimed() || organization.type() == OrganizationType.UNSAID) {
            throw new NotRecognizable(organization.name());
        }
        if (organization.recognized()) {
            throw new RecognitionStands();
        }
        Instant now = clock.instant().truncatedTo(ChronoUnit.MICROS);
        ActId act = record.append(Act.of("organization.recognized", id.value())
                .token("recognition", Recognition.State.GIVEN.code())
                .token("recognitionGround", ground.code())
                .commit("recognitionReason", reason)
                .commit("recognizedAt", now.toString())
                .at(now));
        organizations.recognize(id, new Recognition(Recognition.State.GIVEN, ground, reason, now, act));
    }

    /**
     * Takes it back.
     *
     * @throws NotAllowed when {@code by} does not administer the platform
     * @throws RecognitionStands when it is not recognised
     */
    @Transactional
    void withdraw(PersonId by, OrganizationId id, Recognition.Ground ground, String reason) {
        if (!decidable(by, id).recognized()) {
            throw new RecognitionStands();
        }
        Instant now = clock.instant().truncatedTo(ChronoUnit.MICROS);
        ActId act = record.append(Act.of("organization.recognition-withdrawn", id.value())
                .token("recognition", Recognition.State.WITHDRAWN.code())
                .token("recognitionGround", ground.code())
                .commit("recognitionReason", reason)
                .commit("recognizedAt", now.toString())
                .at(now));
        organizations.recognize(id, new Recognition(Recognition.State.WITHDRAWN, ground, reason, now, act));
    }

    private Organization decidable(PersonId by, OrganizationId id) {
        if (people.find(by).filter(Person::administrator).isEmpty()) {
            throw new NotAllowed();
        }
        organizations.lock(id);
        return organizations.find(id).orElseThrow(NotFound::new);
    }
}
