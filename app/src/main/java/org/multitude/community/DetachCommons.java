package org.multitude.community;

import java.time.Clock;
import java.time.Instant;
import org.multitude.identity.PersonId;
import org.multitude.platform.web.NotFound;
import org.multitude.record.Act;
import org.multitude.record.PublicRecord;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Says that a community no longer looks after a commons; nothing happens when it was said already. */
@Service
public class DetachCommons {
    private final AttachmentStore attachments;
    private final FacilitatorCheck facilitators;
    private final PublicRecord record;
    private final Clock clock;

    DetachCommons(AttachmentStore attachments, FacilitatorCheck facilitators, PublicRecord record, Clock clock) {
        this.attachments = attachments;
        this.facilitators = facilitators;
        this.record = record;
        this.clock = clock;
    }

    /**
     * Detaches.
     *
     * @throws NotFound when the community has no such attachment
     * @throws org.multitude.platform.web.NotAllowed when the person does not facilitate the community
     */
    @Transactional
    public void detach(PersonId person, CommunityId community, AttachmentId id) {
        facilitators.require(person, community);
        Attachment attachment = attachments
                .find(id)
                .filter(found -> found.community().equals(community))
                .orElseThrow(NotFound::new);
        Instant now = clock.instant();
        if (attachments.end(id, now)) {
            record.append(Act.of("community.commons-detached", id.value())
                    .about(community.value(), attachment.commons().value())
                    .token("state", Attachment.DETACHED)
                    .at(now));
        }
    }
}
