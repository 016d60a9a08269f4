package org.multitude.opengov.consultation;

import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import org.multitude.commons.CommonsEntry;
import org.multitude.commons.CommonsId;
import org.multitude.commons.CommonsKind;
import org.multitude.commons.Register;
import org.multitude.identity.Organizations;
import org.multitude.identity.PersonId;
import org.multitude.platform.web.NotFound;
import org.multitude.record.Act;
import org.multitude.record.PublicRecord;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Opens a consultation of a policy: from its first day on people may vote. */
@Service
public class OpenConsultation {
    private final ConsultationStore consultations;
    private final Register register;
    private final Organizations organizations;
    private final PublicRecord record;
    private final Clock clock;

    OpenConsultation(
            ConsultationStore consultations,
            Register register,
            Organizations organizations,
            PublicRecord record,
            Clock clock) {
        this.consultations = consultations;
        this.register = register;
        this.organizations = organizations;
        this.record = record;
        this.clock = clock;
    }

    /**
     * Opens it.
     *
     * @throws NotFound when there is no such public policy
     * @throws org.multitude.platform.web.NotAllowed when the person does not publish for its body
     */
    @Transactional
    public Consultation open(PersonId person, CommonsId policy, ConsultationDraft draft) {
        CommonsEntry entry = policy(policy);
        organizations.requirePublisher(person, entry.body());
        return open(entry, draft, now(), Optional.empty(), Optional.of(person));
    }

    /** Opens one that took place elsewhere and is brought in by the operator; it was opened there at this moment. */
    @Transactional
    public Consultation bringIn(CommonsId policy, ConsultationDraft draft, Instant openedAt) {
        return open(policy(policy), draft, openedAt, Optional.of(now()), Optional.empty());
    }

    private Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.MICROS);
    }

    private CommonsEntry policy(CommonsId id) {
        CommonsEntry entry = register.shown(id);
        if (entry.kind() != CommonsKind.POLICY) {
            throw new NotFound();
        }
        return entry;
    }

    private Consultation open(
            CommonsEntry entry,
            ConsultationDraft said,
            Instant openedAt,
            Optional<Instant> takenOverAt,
            Optional<PersonId> by) {
        Consultation consultation = new Consultation(
                ConsultationId.random(),
                entry.id(),
                entry.body(),
                consultations.nextNumber(entry.id()),
                said,
                openedAt,
                takenOverAt,
                Optional.empty());
        consultations.insert(consultation, by);
        record.append(Act.of("consultation.opened", consultation.id().value())
                .body(entry.body().value())
                .about(entry.id().value())
                .token("policy", entry.id().toString())
                .token("number", Integer.toString(consultation.number()))
                .token("moderation", said.moderation().code())
                .token("signedOut", said.signedOut() ? "yes" : "no")
                .token("state", "open")
                .commit("question", said.question())
                .commit("lead", said.lead().text())
                .commit("promise", said.promise().text())
                .commit("firstDay", said.firstDay().toString())
                .commit("lastDay", said.lastDay().toString())
                .commit("openedAt", openedAt.toString())
                .commit("takenOverAt", takenOverAt.map(Instant::toString))
                .nature(takenOverAt.isPresent() ? Act.Nature.IMPORTED : Act.Nature.HERE)
                .at(openedAt));
        register.touch(entry.id());
        return consultation;
    }
}
