package org.multitude.community;

import java.time.Clock;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.multitude.commons.CommonsEntry;
import org.multitude.commons.CommonsId;
import org.multitude.commons.Register;
import org.multitude.commons.WhoAnswers;
import org.multitude.identity.Organization;
import org.multitude.identity.PersonId;
import org.multitude.notification.Following;
import org.multitude.platform.database.Cursor;
import org.multitude.platform.database.Slice;
import org.multitude.platform.text.Words;
import org.multitude.platform.web.Caller;
import org.multitude.platform.web.NotFound;
import org.multitude.record.ActId;
import org.multitude.record.ActsInWords;
import org.multitude.record.PublicRecord;
import org.multitude.record.RecordedAct;
import org.multitude.record.ToldAct;
import org.springframework.stereotype.Component;

/** Gathers what the pages of communities show. */
@Component
public class CommunityPages {
    private static final int ACTS = 12;
    private static final int COMMONS = 100;
    private static final int FOUND = 20;
    private static final int CALLS = 3;
    private static final int COMING = 3;
    private static final int PAST = 2;

    private final CommunityStore communities;
    private final FacilitatorCheck facilitators;
    private final MembershipStore memberships;
    private final AttachmentStore attachments;
    private final Register register;
    private final WhoAnswers answering;
    private final PublicRecord record;
    private final ActsInWords inWords;
    private final List<Awaiting> awaiting;
    private final AdmissionStore admissions;
    private final CallStore calls;
    private final Charters charters;
    private final CharterStore versions;
    private final MeetingStore meetings;
    private final Statistics statistics;
    private final Pinned pinned;
    private final Following following;
    private final Clock clock;

    CommunityPages(
            CommunityStore communities,
            FacilitatorCheck facilitators,
            MembershipStore memberships,
            AttachmentStore attachments,
            Register register,
            WhoAnswers answering,
            PublicRecord record,
            ActsInWords inWords,
            List<Awaiting> awaiting,
            AdmissionStore admissions,
            CallStore calls,
            Charters charters,
            CharterStore versions,
            MeetingStore meetings,
            Statistics statistics,
            Pinned pinned,
            Following following,
            Clock clock) {
        this.communities = communities;
        this.facilitators = facilitators;
        this.memberships = memberships;
        this.attachments = attachments;
        this.register = register;
        this.answering = answering;
        this.record = record;
        this.inWords = inWords;
        this.awaiting = List.copyOf(awaiting);
        this.admissions = admissions;
        this.calls = calls;
        this.charters = charters;
        this.versions = versions;
        this.meetings = meetings;
        this.statistics = statistics;
        this.pinned = pinned;
        this.following = following;
        this.clock = clock;
    }

    /** A row of the list. */
    public record Row(Community community, Presence presence) {}

    /** A commons that the community looks after. */
    public record Cared(
            AttachmentId attachment, CommonsEntry commons, String body, Optional<Awaiting.Waiting> waiting) {}

    /** What the reader is in the community. */
    public enum Reader {
        VISITOR,
        MEMBER,
        FACILITATOR
    }

    /** The page of a community. */
    public record View(
            Community community,
            Presence presence,
            Lately lately,
            List<String> facilitators,
            List<PinnedThing> pinned,
            List<Cared> commons,
            List<ToldAct> acts,
            int charterNumber,
            String charter,
            Optional<CharterVersion> proposed,
            Optional<ToldAct> charterAct,
            Reader reader,
            List<Call> calls,
            List<Meeting> coming,
            List<Meeting> past,
            boolean invited,
            boolean asked,
            boolean follows) {}

    /** A commons found for a facilitator. */
    public record Candidate(CommonsEntry commons, String body, boolean attached) {}

    Community community(String slug) {
        return communities.bySlug(slug).orElseThrow(NotFound::new);
    }

    /**
     * The one at this address, for who facilitates it.
     *
     * @throws org.multitude.platform.web.NotAllowed when the caller does not
     */
    Community facilitated(Caller caller, String slug) {
        Community community = community(slug);
        facilitators.require(new PersonId(caller.id()), community.id());
        return community;
    }

    Slice<Row> list(Optional<Cursor> after, int limit) {
        Slice<Community> slice = communities.newest(after, limit);
        Map<CommunityId, Presence> presences =
                communities.presences(slice.items().stream().map(Community::id).toList());
        return slice.map(community -> new Row(community, presences.getOrDefault(community.id(), Presence.NOBODY)));
    }

    View view(String slug, Caller caller, Words words) {
        Community community = community(slug);
        Optional<PersonId> person = caller.account().map(account -> new PersonId(account.id()));
        List<RecordedAct> latest = record.about(community.id().value(), ACTS);
        Optional<RecordedAct> charterAct = charterAct(community);
        // Told together: what they mention is named once.
        Set<ActId> ofLatest = latest.stream().map(RecordedAct::id).collect(Collectors.toSet());
        List<ToldAct> told = inWords.tell(
                Stream.concat(latest.stream(), charterAct.filter(act -> !ofLatest.contains(act.id())).stream())
                        .toList(),
                words);
        Charters.Standing charter = charters.inForce(community);
        return new View(
                community,
                presence(community),
                statistics.lately(community.id()),
                memberships.facilitators(community.id()).stream()
                        .flatMap(membership -> membership.kind().stream())
                        .map(kind -> words.t("community.one." + kind.code()))
                        .toList(),
                pinned.of(community.id()),
                cared(community, words),
                told.stream().filter(act -> ofLatest.contains(act.act().id())).toList(),
                charter.number(),
                charter.text(),
                versions.open(community.id()),
                told.stream()
                        .filter(act -> charterAct
                                .filter(charted -> charted.id().equals(act.act().id()))
                                .isPresent())
                        .findFirst(),
                reader(community, caller),
                calls.latest(community.id(), Integer.MAX_VALUE, CALLS),
                meetings.coming(community.id(), clock.instant(), COMING),
                meetings.past(community.id(), clock.instant(), clock.instant(), PAST),
                person.filter(who -> admissions.invited(who, community.id(), clock.instant()))
                        .isPresent(),
                person.flatMap(who -> admissions.request(who, community.id()))
                        .filter(request -> !request.declined())
                        .isPresent(),
                person.filter(who -> following.follows(who, community.id().value()))
                        .isPresent());
    }

    Presence presence(Community community) {
        return communities.presences(List.of(community.id())).getOrDefault(community.id(), Presence.NOBODY);
    }

    List<Cared> cared(Community community, Words words) {
        List<Attachment> current = attachments.current(community.id(), COMMONS);
        Map<CommonsId, CommonsEntry> entries =
                register.byIds(current.stream().map(Attachment::commons).toList());
        Map<CommonsId, Organization> bodies = answering.bodies(entries.values());
        Map<CommonsId, Awaiting.Waiting> waiting = new HashMap<>();
        awaiting.forEach(source -> waiting.putAll(source.on(entries.keySet(), words)));
        return current.stream()
                .filter(attachment -> Optional.ofNullable(entries.get(attachment.commons()))
                        .filter(CommonsEntry::isPublic)
                        .isPresent())
                .map(attachment -> {
                    CommonsEntry entry = java.util.Objects.requireNonNull(entries.get(attachment.commons()));
                    return new Cared(
                            attachment.id(),
                            entry,
                            name(bodies, entry),
                            Optional.ofNullable(waiting.get(attachment.commons())));
                })
                .toList();
    }

    /** Commons that a facilitator looks for: by the address she pasted, else by words of the title. */
    List<Candidate> candidates(Community community, String wanted) {
        List<CommonsEntry> found = register.lookUp(wanted, FOUND);
        Map<CommonsId, Organization> bodies = answering.bodies(found);
        List<CommonsId> attached = communities.commonsOf(community.id(), COMMONS);
        return found.stream()
                .map(entry -> new Candidate(entry, name(bodies, entry), attached.contains(entry.id())))
                .toList();
    }

    private Optional<RecordedAct> charterAct(Community community) {
        return versions.inForce(community.id(), Integer.MAX_VALUE)
                .map(CharterVersion::act)
                .or(() -> communities.charterAct(community.id()))
                .flatMap(record::find);
    }

    private Reader reader(Community community, Caller caller) {
        return caller.account()
                .flatMap(account -> memberships.of(new PersonId(account.id()), community.id()))
                .map(membership -> membership.facilitates() ? Reader.FACILITATOR : Reader.MEMBER)
                .orElse(Reader.VISITOR);
    }

    private static String name(Map<CommonsId, Organization> bodies, CommonsEntry entry) {
        Organization body = bodies.get(entry.id());
        return body == null ? "" : body.name();
    }
}
