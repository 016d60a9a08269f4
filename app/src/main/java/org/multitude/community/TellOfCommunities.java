package org.multitude.community;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.multitude.commons.CommonsEntry;
import org.multitude.commons.CommonsId;
import org.multitude.commons.Register;
import org.multitude.notification.Notice;
import org.multitude.notification.Notifications;
import org.multitude.record.Follower;
import org.multitude.record.RecordedAct;
import org.springframework.stereotype.Component;

/** Tells those who follow a community what it looks after from now on. */
@Component
class TellOfCommunities implements Follower {
    private final Communities communities;
    private final AttachmentStore attachments;
    private final Register register;
    private final Notifications notifications;

    TellOfCommunities(
            Communities communities, AttachmentStore attachments, Register register, Notifications notifications) {
        this.communities = communities;
        this.attachments = attachments;
        this.register = register;
        this.notifications = notifications;
    }

    @Override
    public String name() {
        return "community.tell";
    }

    @Override
    public boolean fromNow() {
        return true;
    }

    @Override
    public void follow(List<RecordedAct> acts) {
        Map<UUID, RecordedAct> attached = acts.stream()
                .filter(act -> act.type().equals("community.commons-attached"))
                .collect(Collectors.toMap(RecordedAct::thing, Function.identity()));
        List<Attachment> found = attachments.byIds(attached.keySet());
        Map<CommunityId, Community> concerned = communities.byIds(
                found.stream().map(Attachment::community).distinct().toList());
        Map<CommonsId, CommonsEntry> entries = register.byIds(
                found.stream().map(Attachment::commons).distinct().toList());
        for (Attachment attachment : found) {
            RecordedAct act = attached.get(attachment.id().value());
            Community community = concerned.get(attachment.community());
            CommonsEntry entry = entries.get(attachment.commons());
            if (act != null && community != null && entry != null && entry.isPublic()) {
                notifications.tellFollowers(
                        community.id().value(),
                        Notice.of(
                                act.id(),
                                "community.tell.attached",
                                community.address(),
                                community.name(),
                                entry.title()),
                        Optional.empty());
            }
        }
    }
}
