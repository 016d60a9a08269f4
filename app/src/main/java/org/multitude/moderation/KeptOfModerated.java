package org.multitude.moderation;

import static org.multitude.platform.kept.KeptColumn.act;
import static org.multitude.platform.kept.KeptColumn.at;
import static org.multitude.platform.kept.KeptColumn.code;
import static org.multitude.platform.kept.KeptColumn.number;
import static org.multitude.platform.kept.KeptColumn.text;
import static org.multitude.platform.kept.KeptColumn.texts;
import static org.multitude.platform.kept.KeptColumn.thing;
import static org.multitude.platform.kept.KeptColumn.words;
import static org.multitude.platform.kept.KeptColumn.yes;

import java.util.List;
import org.multitude.platform.kept.AboutAccount;
import org.multitude.platform.kept.Kept;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** What somebody reported, what was decided of what she wrote, and what she decided. Who reported her is never told. */
@Component
@Order(9)
class KeptOfModerated implements AboutAccount {
    @Override
    public List<Kept> kept() {
        return List.of(
                new Kept(
                        "reports",
                        List.of("moderation.report.person"),
                        """
                        select m.thing, r.category, r.explanation as text, r.reported_at, m.outcome, m.decided_at
                        from moderation.report r join moderation.matter m on m.id = r.matter
                        where r.person = :account order by r.reported_at, r.id
                        """,
                        List.of(
                                thing("thing"),
                                code("category", "moderation.category."),
                                text("text"),
                                at("reported_at"),
                                code("outcome", "kept.outcome."),
                                at("decided_at"))),
                new Kept(
                        "opinions",
                        List.of("moderation.opinion.person"),
                        """
                        select m.thing, o.hide, o.category, o.facts as text, o.said_at as at
                        from moderation.opinion o join moderation.matter m on m.id = o.matter
                        where o.person = :account order by o.said_at, o.matter
                        """,
                        List.of(
                                thing("thing"),
                                yes("hide"),
                                code("category", "moderation.category."),
                                text("text"),
                                at("at"))),
                new Kept(
                        "decisions",
                        List.of("moderation.decision.author"),
                        """
                        select thing, thing as words, state, ground, category, detection, account as effect, facts as reasons, decided_at, act,
                          appeal, appealed_at, answer, answered_at
                        from moderation.decision where author = :account order by decided_at, id
                        """,
                        List.of(
                                thing("thing"),
                                words("words"),
                                code("state", "moderation.state."),
                                code("ground", "moderation.ground."),
                                code("category", "moderation.category."),
                                code("detection", "moderation.detection."),
                                code("effect", "moderation.account."),
                                text("reasons"),
                                at("decided_at"),
                                act("act"),
                                text("appeal"),
                                at("appealed_at"),
                                text("answer"),
                                at("answered_at"))),
                new Kept("limits", List.of("moderation.limited.person"), """
                        select until from moderation.limited where person = :account order by until
                        """, List.of(at("until"))),
                new Kept(
                        "fingerprints",
                        List.of("moderation.seen.author"),
                        """
                        select thing, wording as number, hosts, seen_at from moderation.seen
                        where author = :account order by seen_at, thing, wording
                        """,
                        List.of(thing("thing"), number("number"), texts("hosts"), at("seen_at"))),
                new Kept(
                        "moderated",
                        List.of("moderation.decision.decided_by", "moderation.decision.answered_by"),
                        """
                        select thing, category, case when decided_by = :account then decided_at end as decided_at,
                          case when answered_by = :account then answered_at end as answered_at
                        from moderation.decision where :account in (decided_by, answered_by) order by decided_at, id
                        """,
                        List.of(
                                thing("thing"),
                                code("category", "moderation.category."),
                                at("decided_at"),
                                at("answered_at"))),
                new Kept(
                        "matters-decided",
                        List.of("moderation.matter.decided_by"),
                        """
                        select thing, outcome, decided_at from moderation.matter
                        where decided_by = :account order by decided_at, id
                        """,
                        List.of(thing("thing"), code("outcome", "kept.outcome."), at("decided_at"))));
    }
}
