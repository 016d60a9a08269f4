package org.multitude.contribution;

import static org.multitude.platform.kept.KeptColumn.act;
import static org.multitude.platform.kept.KeptColumn.at;
import static org.multitude.platform.kept.KeptColumn.away;
import static org.multitude.platform.kept.KeptColumn.code;
import static org.multitude.platform.kept.KeptColumn.day;
import static org.multitude.platform.kept.KeptColumn.former;
import static org.multitude.platform.kept.KeptColumn.number;
import static org.multitude.platform.kept.KeptColumn.text;
import static org.multitude.platform.kept.KeptColumn.thing;

import java.util.List;
import org.multitude.platform.kept.AboutAccount;
import org.multitude.platform.kept.Kept;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** What somebody contributed, and what she did for a body that answers. */
@Component
@Order(7)
class KeptOfContributors implements AboutAccount {
    @Override
    public List<Kept> kept() {
        return List.of(
                new Kept(
                        "contributions",
                        List.of("contribution.contribution.author"),
                        """
                        select id as thing, commons, kind, state, author_kind, author_attested, author_name as public_name, title, text, place,
                          place_row, place_column, submitted_at, submitted_act as act, contest_reasons, contested_at, contested_act
                        from contribution.contribution where author = :account order by submitted_at, id
                        """,
                        List.of(
                                thing("thing"),
                                thing("commons"),
                                code("kind", "contribution.kind."),
                                code("state", "kept.state."),
                                code("author_kind", "identity.kind."),
                                code("author_attested", "contribution.attested."),
                                text("public_name"),
                                text("title"),
                                text("text"),
                                text("place"),
                                text("place_row"),
                                text("place_column"),
                                at("submitted_at"),
                                act("act"),
                                text("contest_reasons"),
                                at("contested_at"),
                                act("contested_act"))),
                new Kept(
                        "messages",
                        List.of("contribution.comment.author"),
                        """
                        select contribution, on_behalf as organization, author_kind, author_attested, author_name as public_name, text,
                          written_at, act
                        from contribution.comment where author = :account order by written_at, id
                        """,
                        List.of(
                                thing("contribution"),
                                thing("organization"),
                                code("author_kind", "identity.kind."),
                                code("author_attested", "contribution.attested."),
                                text("public_name"),
                                text("text"),
                                at("written_at"),
                                act("act"))),
                new Kept(
                        "wordings",
                        List.of("contribution.contribution.author", "contribution.comment.author"),
                        """
                        select thing, number, title, text, replaced_at as until from contribution.wording
                        where thing in (select id from contribution.contribution where author = :account
                          union all select id from contribution.comment where author = :account)
                        order by replaced_at, thing, number
                        """,
                        List.of(thing("thing"), number("number"), text("title"), text("text"), at("until"))),
                new Kept(
                        "addressed-to-you",
                        List.of("contribution.told.person"),
                        """
                        select c.contribution, t.told_at from contribution.told t join contribution.comment c on c.id = t.comment
                        where t.person = :account order by t.told_at, t.comment
                        """,
                        List.of(thing("contribution"), at("told_at"))),
                new Kept("silences", List.of("contribution.silence.person"), """
                        select contribution from contribution.silence where person = :account order by contribution
                        """, List.of(thing("contribution"))),
                new Kept(
                        "hidden",
                        List.of("contribution.contribution.author", "contribution.comment.author"),
                        // What is erased for good is nobody's any more.
                        """
                        select id as thing, id as title, id as text, id as public_name, id as place, id as place_row, id as place_column,
                          id as contest_reasons, id as former
                        from contribution.contribution where author = :account and erased
                        union all
                        select id, null, id, id, null, null, null, null, id
                        from contribution.comment where author = :account and erased order by thing
                        """,
                        List.of(
                                thing("thing"),
                                away("title", "title"),
                                away("text", "text"),
                                away("public_name", "author_name"),
                                away("place", "place"),
                                away("place_row", "place_row"),
                                away("place_column", "place_column"),
                                away("contest_reasons", "contest_reasons"),
                                former("former"))),
                new Kept(
                        "supports",
                        List.of("contribution.support.person"),
                        """
                        select contribution, kind, attested, since, act from contribution.support
                        where person = :account and not withdrawn order by since, id
                        """,
                        List.of(
                                thing("contribution"),
                                code("kind", "identity.kind."),
                                code("attested", "contribution.attested."),
                                at("since"),
                                act("act"))),
                new Kept(
                        "satisfaction",
                        List.of("contribution.contribution.author"),
                        """
                        select s.contribution, s.useful, s.month
                        from contribution.satisfaction s join contribution.contribution c on c.id = s.contribution
                        where c.author = :account order by s.month, s.contribution
                        """,
                        List.of(thing("contribution"), code("useful", "satisfaction."), day("month"))),
                new Kept(
                        "listening",
                        List.of("contribution.listening.person"),
                        """
                        select body as organization, listens, quarter from contribution.listening
                        where person = :account order by quarter, body
                        """,
                        List.of(thing("organization"), code("listens", "satisfaction."), day("quarter"))),
                new Kept(
                        "answering",
                        List.of(
                                "contribution.contribution.acknowledged_by",
                                "contribution.contribution.answered_by",
                                "contribution.contribution.done_by",
                                "contribution.contribution.reviewed_by",
                                "contribution.contribution.merged_by"),
                        """
                        select id as contribution, body as organization,
                          case when acknowledged_by = :account then acknowledged_act end as acknowledged_act,
                          case when answered_by = :account then answered_act end as answered_act,
                          case when done_by = :account then done_act end as done_act,
                          case when reviewed_by = :account then reviewed_act end as reviewed_act,
                          case when merged_by = :account then merged_act end as merged_act
                        from contribution.contribution
                        where :account in (acknowledged_by, answered_by, done_by, reviewed_by, merged_by) order by submitted_at, id
                        """,
                        List.of(
                                thing("contribution"),
                                thing("organization"),
                                act("acknowledged_act"),
                                act("answered_act"),
                                act("done_act"),
                                act("reviewed_act"),
                                act("merged_act"))),
                new Kept("handling", List.of("contribution.handling.assignee"), """
                        select contribution from contribution.handling where assignee = :account order by contribution
                        """, List.of(thing("contribution"))),
                new Kept(
                        "notes",
                        List.of("contribution.note.author"),
                        """
                        select contribution, text, written_at from contribution.note
                        where author = :account order by written_at, id
                        """,
                        List.of(thing("contribution"), text("text"), at("written_at"))),
                new Kept(
                        "drafts",
                        List.of("contribution.draft.author", "contribution.draft.approved_by"),
                        """
                        select contribution, decision, case when author = :account then reasons end as reasons,
                          case when author = :account then what_follows end as what_follows,
                          case when author = :account then office end as office,
                          case when author = :account then written_at end as written_at,
                          case when approved_by = :account then approved_at end as approved_at
                        from contribution.draft where author = :account or approved_by = :account order by contribution
                        """,
                        List.of(
                                thing("contribution"),
                                code("decision", "kept.decision."),
                                text("reasons"),
                                text("what_follows"),
                                text("office"),
                                at("written_at"),
                                at("approved_at"))));
    }
}
