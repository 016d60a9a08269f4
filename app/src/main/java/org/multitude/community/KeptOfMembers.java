package org.multitude.community;

import static org.multitude.platform.kept.KeptColumn.at;
import static org.multitude.platform.kept.KeptColumn.code;
import static org.multitude.platform.kept.KeptColumn.day;
import static org.multitude.platform.kept.KeptColumn.number;
import static org.multitude.platform.kept.KeptColumn.text;
import static org.multitude.platform.kept.KeptColumn.thing;
import static org.multitude.platform.kept.KeptColumn.yes;

import java.util.List;
import org.multitude.platform.kept.AboutAccount;
import org.multitude.platform.kept.Kept;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** What somebody does in communities: some of it private, such as the meetings she registered for. */
@Component
@Order(6)
class KeptOfMembers implements AboutAccount {
    @Override
    public List<Kept> kept() {
        return List.of(
                new Kept(
                        "communities",
                        List.of("community.membership.person"),
                        """
                        select community, role, kind, attested, since, charter from community.membership
                        where person = :account order by since, id
                        """,
                        List.of(
                                thing("community"),
                                code("role", "kept.role."),
                                code("kind", "identity.kind."),
                                code("attested", "contribution.attested."),
                                at("since"),
                                number("charter"))),
                new Kept(
                        "participation",
                        List.of("community.contributor.person"),
                        """
                        select community, month, kind, first, last_at as at from community.contributor
                        where person = :account order by month, community
                        """,
                        List.of(
                                thing("community"),
                                day("month"),
                                code("kind", "identity.kind."),
                                yes("first"),
                                at("at"))),
                new Kept(
                        "community-requests",
                        List.of("community.join_request.person"),
                        """
                        select community, word as text, asked_at, declined_at from community.join_request
                        where person = :account order by asked_at, id
                        """,
                        List.of(thing("community"), text("text"), at("asked_at"), at("declined_at"))),
                new Kept(
                        "community-invitations",
                        List.of("community.invitation.person"),
                        """
                        select community, who as email, made_at, ends_at from community.invitation
                        where person = :account or who = :address order by made_at, id
                        """,
                        List.of(thing("community"), text("email"), at("made_at"), at("ends_at"))),
                new Kept(
                        "charter-opinions",
                        List.of("community.charter_opinion.person"),
                        """
                        select v.community, v.number as charter, o.agrees, o.at
                        from community.charter_opinion o join community.charter_version v on v.id = o.version
                        where o.person = :account order by o.at, v.id
                        """,
                        List.of(thing("community"), number("charter"), yes("agrees"), at("at"))),
                new Kept(
                        "calls",
                        List.of("community.taking.person"),
                        """
                        select c.community, c.title, t.kind, t.name as public_name, t.taken_at
                        from community.taking t join community.call c on c.id = t.call
                        where t.person = :account order by t.taken_at, t.id
                        """,
                        List.of(
                                thing("community"),
                                text("title"),
                                code("kind", "identity.kind."),
                                text("public_name"),
                                at("taken_at"))),
                new Kept(
                        "meetings",
                        List.of("community.registration.person"),
                        """
                        select m.community, m.title, m.starts_at, r.at
                        from community.registration r join community.meeting m on m.id = r.meeting
                        where r.person = :account order by m.starts_at, m.id
                        """,
                        List.of(thing("community"), text("title"), at("starts_at"), at("at"))));
    }
}
