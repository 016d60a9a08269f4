package org.multitude.community;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.multitude.platform.database.Cursor;
import org.multitude.platform.database.Slice;
import org.multitude.record.PublicThings;
import org.multitude.record.ShownThing;
import org.springframework.stereotype.Component;

/** What pages show of what communities look after, for the verifier. */
@Component
class ShownAttachments implements PublicThings {
    private final AttachmentStore attachments;
    private final CommunityStore communities;

    ShownAttachments(AttachmentStore attachments, CommunityStore communities) {
        this.attachments = attachments;
        this.communities = communities;
    }

    @Override
    public String kind() {
        return "attachment";
    }

    @Override
    public Slice<ShownThing> all(Optional<Cursor> after, int limit) {
        Slice<Attachment> slice = attachments.oldest(after, limit);
        return new Slice<>(shown(slice.items()), slice.next());
    }

    @Override
    public List<ShownThing> find(List<UUID> things) {
        return shown(attachments.byIds(things));
    }

    private List<ShownThing> shown(List<Attachment> all) {
        Map<CommunityId, Community> concerned =
                communities.byIds(all.stream().map(Attachment::community).toList());
        return all.stream()
                .map(attachment -> {
                    Community community = concerned.get(attachment.community());
                    return new ShownThing(
                            attachment.id().value(),
                            "attachment",
                            community == null ? "/communities" : community.address(),
                            Map.of(
                                    "community", attachment.community().toString(),
                                    "commons", attachment.commons().toString(),
                                    "state", attachment.state()));
                })
                .toList();
    }
}
