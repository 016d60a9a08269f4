package org.multitude.opengov.consultation;

import static org.multitude.platform.kept.KeptColumn.act;
import static org.multitude.platform.kept.KeptColumn.at;
import static org.multitude.platform.kept.KeptColumn.code;
import static org.multitude.platform.kept.KeptColumn.number;
import static org.multitude.platform.kept.KeptColumn.text;
import static org.multitude.platform.kept.KeptColumn.thing;

import java.util.List;
import org.multitude.platform.kept.AboutAccount;
import org.multitude.platform.kept.Kept;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** What somebody proposed and how she votes, as long as she keeps the link to her pseudonym; and what she did for a body. */
@Component
@Order(8)
class KeptOfVoters implements AboutAccount {
    @Override
    public List<Kept> kept() {
        return List.of(
                new Kept(
                        "consultations",
                        List.of("opengov.participant.account"),
                        """
                        select a.consultation, p.pseudonym, p.kind, p.answers
                        from opengov.participant a left join opengov.participation p on p.id = a.participation
                        where a.account = :account order by a.consultation
                        """,
                        List.of(
                                thing("consultation"),
                                text("pseudonym"),
                                code("kind", "identity.kind."),
                                number("answers"))),
                new Kept(
                        "votes",
                        List.of("opengov.participant.account"),
                        """
                        select v.consultation, s.text, v.turn,
                          case v.choice when 1 then 'agree' when -1 then 'disagree' else 'pass' end as choice
                        from opengov.participant a
                        join opengov.vote v on v.participation = a.participation
                        left join opengov.statement s on s.consultation = v.consultation and s.number = v.statement
                        where a.account = :account order by v.consultation, v.statement, v.turn
                        """,
                        List.of(
                                thing("consultation"),
                                text("text"),
                                number("turn"),
                                code("choice", "consultation.choice."))),
                new Kept(
                        "statements",
                        List.of("opengov.statement.author"),
                        """
                        select consultation, text, author_kind, state, proposed_at, reasons, act from opengov.statement
                        where author = :account order by proposed_at, id
                        """,
                        List.of(
                                thing("consultation"),
                                text("text"),
                                code("author_kind", "identity.kind."),
                                code("state", "kept.state."),
                                at("proposed_at"),
                                text("reasons"),
                                act("act"))),
                new Kept(
                        "statements-decided",
                        List.of("opengov.statement.decided_by", "opengov.statement.answered_by"),
                        """
                        select consultation, number, case when decided_by = :account then act end as act,
                          case when answered_by = :account then answered_act end as answered_act
                        from opengov.statement where :account in (decided_by, answered_by) order by consultation, number
                        """,
                        List.of(thing("consultation"), number("number"), act("act"), act("answered_act"))),
                new Kept(
                        "consultations-held",
                        List.of("opengov.consultation.opened_by", "opengov.consultation.closed_by"),
                        """
                        select id as consultation, case when opened_by = :account then opened_at end as opened_at,
                          case when closed_by = :account then closed_at end as closed_at
                        from opengov.consultation where :account in (opened_by, closed_by) order by opened_at, id
                        """,
                        List.of(thing("consultation"), at("opened_at"), at("closed_at"))));
    }
}
