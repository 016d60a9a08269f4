package org.multitude.notification;

import static org.multitude.platform.kept.KeptColumn.act;
import static org.multitude.platform.kept.KeptColumn.at;
import static org.multitude.platform.kept.KeptColumn.code;
import static org.multitude.platform.kept.KeptColumn.page;
import static org.multitude.platform.kept.KeptColumn.sentence;
import static org.multitude.platform.kept.KeptColumn.thing;
import static org.multitude.platform.kept.KeptColumn.yes;

import java.util.List;
import org.multitude.platform.kept.AboutAccount;
import org.multitude.platform.kept.Kept;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** What somebody follows, how she is told, and what she was told. */
@Component
@Order(4)
class KeptOfReaders implements AboutAccount {
    @Override
    public List<Kept> kept() {
        return List.of(
                new Kept(
                        "follows",
                        List.of("notification.follow.person"),
                        """
                        select thing, since, silent from notification.follow where person = :account order by since, thing
                        """,
                        List.of(thing("thing"), at("since"), yes("silent"))),
                new Kept(
                        "mail-choice",
                        List.of("notification.mail_choice.person"),
                        """
                        select case when stopped_at is null then rhythm else 'never' end as rhythm, stopped_at
                        from notification.mail_choice where person = :account
                        """,
                        List.of(code("rhythm", "notification.rhythm."), at("stopped_at"))),
                new Kept("feed", List.of("notification.private_feed.person"), """
                        select made_at from notification.private_feed where person = :account
                        """, List.of(at("made_at"))),
                new Kept(
                        "notices",
                        List.of("notification.item.recipient"),
                        """
                        select told_at, sentence || arguments as text, address as page, thing, act, unread
                        from notification.item where recipient = :account order by told_at, id
                        """,
                        List.of(
                                at("told_at"),
                                sentence("text"),
                                page("page"),
                                thing("thing"),
                                act("act"),
                                yes("unread"))));
    }
}
