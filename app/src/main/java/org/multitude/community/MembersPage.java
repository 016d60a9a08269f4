package org.multitude.community;

import java.time.Clock;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.multitude.identity.People;
import org.multitude.identity.Person;
import org.multitude.identity.PersonId;
import org.multitude.platform.database.Cursor;
import org.multitude.platform.database.Slice;
import org.multitude.platform.text.Words;
import org.multitude.platform.web.Form;
import org.springframework.stereotype.Component;

/** Gathers what facilitators see of who is in, who asks and who is invited. */
@Component
class MembersPage {
    private static final int MEMBERS = 50;
    private static final int WAITING = 100;

    private final MembershipStore memberships;
    private final AdmissionStore admissions;
    private final People people;
    private final Clock clock;

    MembersPage(MembershipStore memberships, AdmissionStore admissions, People people, Clock clock) {
        this.memberships = memberships;
        this.admissions = admissions;
        this.people = people;
        this.clock = clock;
    }

    Map<String, Object> parameters(Community community, String after, Form form, Words words) {
        Slice<Membership> slice = memberships.members(community.id(), Cursor.parse(after), MEMBERS);
        List<JoinRequest> waiting = admissions.waiting(community.id(), WAITING);
        List<PersonId> concerned =
                new ArrayList<>(waiting.stream().map(JoinRequest::person).toList());
        slice.items().forEach(membership -> membership.person().ifPresent(concerned::add));
        Map<PersonId, Person> persons = people.byIds(concerned);
        Map<String, Object> parameters = new HashMap<>();
        parameters.put("community", community);
        parameters.put("form", form);
        parameters.put(
                "members",
                slice.items().stream()
                        .map(membership -> member(membership, persons, words))
                        .toList());
        parameters.put("next", slice.next().map(Cursor::text).orElse(""));
        parameters.put(
                "askers",
                waiting.stream().map(request -> asker(request, persons, words)).toList());
        parameters.put("invitations", admissions.invitations(community.id(), clock.instant(), WAITING));
        return parameters;
    }

    Optional<MemberToChoose> one(MembershipId id, CommunityId community, Words words) {
        return memberships
                .current(id, community)
                .filter(membership -> !membership.facilitates())
                .map(membership -> member(
                        membership, people.byIds(membership.person().stream().toList()), words));
    }

    private static MemberToChoose member(Membership membership, Map<PersonId, Person> persons, Words words) {
        return new MemberToChoose(
                membership.id(),
                membership
                        .person()
                        .flatMap(person -> Optional.ofNullable(persons.get(person)))
                        .flatMap(Person::publicName),
                membership
                        .kind()
                        .map(kind -> words.t("community.one." + kind.code()))
                        .orElse(""),
                membership.since(),
                membership.facilitates());
    }

    private static AskerToChoose asker(JoinRequest request, Map<PersonId, Person> persons, Words words) {
        Optional<Person> person = Optional.ofNullable(persons.get(request.person()));
        return new AskerToChoose(
                request.id(),
                person.flatMap(Person::publicName),
                person.map(who -> words.t("community.one." + who.kind().code()))
                        .orElseGet(() -> words.t("community.one")),
                request.word(),
                request.askedAt());
    }
}
