package org.multitude.community;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.multitude.commons.CommonsEntry;
import org.multitude.commons.CommonsId;
import org.multitude.commons.Register;
import org.multitude.platform.text.Words;
import org.multitude.record.ActId;
import org.multitude.record.ActTeller;
import org.multitude.record.NamedThings;
import org.multitude.record.RecordedAct;
import org.multitude.record.ThingNames;
import org.multitude.record.Told;
import org.springframework.stereotype.Component;

/** Puts acts of communities into words; people are named by kind, and by nothing once they left. */
@Component
class CommunityTeller implements ActTeller {
    private final CommunityStore communities;
    private final MembershipStore memberships;
    private final AttachmentStore attachments;
    private final Register register;
    private final NamedThings named;

    CommunityTeller(
            CommunityStore communities,
            MembershipStore memberships,
            AttachmentStore attachments,
            Register register,
            NamedThings named) {
        this.communities = communities;
        this.memberships = memberships;
        this.attachments = attachments;
        this.register = register;
        this.named = named;
    }

    @Override
    public List<String> types() {
        return List.of("community.");
    }

    @Override
    public Map<ActId, Told> tell(List<RecordedAct> acts, Words words) {
        Map<CommunityId, Community> concerned =
                communities.byIds(acts.stream().map(CommunityTeller::community).toList());
        List<UUID> things = acts.stream().map(RecordedAct::thing).toList();
        Map<UUID, Membership> joined = memberships.byIds(things).stream()
                .collect(Collectors.toMap(membership -> membership.id().value(), Function.identity()));
        Map<UUID, CommonsEntry> attached = attached(things);
        Map<UUID, ThingNames.Named> names = things(acts);
        Map<ActId, Told> told = new HashMap<>();
        for (RecordedAct act : acts) {
            Community community = concerned.get(community(act));
            if (community != null) {
                Optional<String> sentence = switch (act.type()) {
                    case "community.charter-proposed", "community.charter-adopted", "community.charter-set-aside" ->
                        Optional.of(words.html("act." + act.type(), community.name()));
                    case "community.founded", "community.described" ->
                        Optional.of(words.html("act." + act.type(), community.name()));
                    case "community.joined",
                            "community.left",
                            "community.facilitator-named",
                            "community.facilitator-stepped-down" ->
                        Optional.of(words.html(
                                "act." + act.type(),
                                somebody(Optional.ofNullable(joined.get(act.thing())), words),
                                community.name()));
                    case "community.pinned", "community.unpinned" ->
                        Optional.ofNullable(names.get(act.entry().references().getLast()))
                                .map(named -> words.html("act." + act.type(), community.name(), named.name()));
                    default ->
                        Optional.ofNullable(attached.get(act.thing()))
                                .map(commons -> words.html("act." + act.type(), community.name(), commons.title()));
                };
                sentence.ifPresent(html -> told.put(act.id(), new Told(html, address(act, community, names))));
            }
        }
        return told;
    }

    /** Names of what was pinned. */
    private Map<UUID, ThingNames.Named> things(List<RecordedAct> acts) {
        return named.name(acts.stream()
                .filter(act ->
                        act.type().equals("community.pinned") || act.type().equals("community.unpinned"))
                .map(act -> act.entry().references().getLast())
                .distinct()
                .toList());
    }

    private Map<UUID, CommonsEntry> attached(List<UUID> things) {
        List<Attachment> all = attachments.byIds(things);
        Map<CommonsId, CommonsEntry> entries =
                register.byIds(all.stream().map(Attachment::commons).toList());
        Map<UUID, CommonsEntry> attached = new HashMap<>();
        for (Attachment attachment : all) {
            CommonsEntry entry = entries.get(attachment.commons());
            if (entry != null) {
                attached.put(attachment.id().value(), entry);
            }
        }
        return attached;
    }

    private static String somebody(Optional<Membership> membership, Words words) {
        return membership
                .flatMap(Membership::kind)
                .map(kind -> words.t("community.one." + kind.code()))
                .orElseGet(() -> words.t("community.one"));
    }

    private static String address(RecordedAct act, Community community, Map<UUID, ThingNames.Named> names) {
        if (act.type().equals("community.pinned") || act.type().equals("community.unpinned")) {
            ThingNames.Named pinned = names.get(act.entry().references().getLast());
            if (pinned != null) {
                return pinned.address();
            }
        }
        return act.type().startsWith("community.charter-") ? community.address() + "/charter" : community.address();
    }

    private static CommunityId community(RecordedAct act) {
        List<UUID> references = act.entry().references();
        return new CommunityId(references.isEmpty() ? act.thing() : references.getFirst());
    }
}
