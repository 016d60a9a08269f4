package org.multitude.community;

import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import org.multitude.commons.CommonsEntry;
import org.multitude.commons.CommonsId;
import org.multitude.commons.Register;
import org.multitude.identity.PersonId;
import org.multitude.platform.web.NotFound;
import org.multitude.record.Act;
import org.multitude.record.PublicRecord;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Says that a community looks after a commons; nothing happens when it does already. */
@Service
public class AttachCommons {
    private final AttachmentStore attachments;
    private final FacilitatorCheck facilitators;
    private final Register register;
    private final PublicRecord record;
    private final Clock clock;

    AttachCommons(
            AttachmentStore attachments,
            FacilitatorCheck facilitators,
            Register register,
            PublicRecord record,
            Clock clock) {
        this.attachments = attachments;
        this.facilitators = facilitators;
        this.register = register;
        this.record = record;
        this.clock = clock;
    }

    /**
     * Attaches.
     *
     * @throws NotFound when the commons is not public
     * @throws org.multitude.platform.web.NotAllowed when the person does not facilitate the community
     */
    @Transactional
    public void attach(PersonId person, CommunityId community, CommonsId commons) {
        facilitators.require(person, community);
        CommonsEntry entry = register.shown(commons);
        Instant now = clock.instant().truncatedTo(ChronoUnit.MICROS);
        Attachment attachment = new Attachment(AttachmentId.random(), community, entry.id(), now, true);
        if (attachments.insert(attachment)) {
            record.append(Act.of("community.commons-attached", attachment.id().value())
                    .about(community.value(), commons.value())
                    .token("community", community.toString())
                    .token("commons", commons.toString())
                    .token("state", attachment.state())
                    .at(now));
        }
    }
}
