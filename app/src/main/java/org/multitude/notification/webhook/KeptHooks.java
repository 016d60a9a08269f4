package org.multitude.notification.webhook;

import static org.multitude.platform.kept.KeptColumn.act;
import static org.multitude.platform.kept.KeptColumn.at;
import static org.multitude.platform.kept.KeptColumn.number;
import static org.multitude.platform.kept.KeptColumn.text;
import static org.multitude.platform.kept.KeptColumn.texts;
import static org.multitude.platform.kept.KeptColumn.thing;
import static org.multitude.platform.kept.KeptColumn.yes;

import java.util.List;
import org.multitude.platform.kept.AboutAccount;
import org.multitude.platform.kept.Kept;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** Programs that somebody lets be told of acts; never the secrets that sign what they are sent. */
@Component
@Order(5)
class KeptHooks implements AboutAccount {
    @Override
    public List<Kept> kept() {
        return List.of(
                new Kept(
                        "webhooks",
                        List.of("notification.hook.person"),
                        """
                        select address, types, body as organization, thing, created_at as since, working
                        from notification.hook where person = :account order by created_at, id
                        """,
                        List.of(
                                text("address"),
                                texts("types"),
                                thing("organization"),
                                thing("thing"),
                                at("since"),
                                yes("working"))),
                new Kept(
                        "deliveries",
                        List.of("notification.hook.person"),
                        """
                        select h.address, d.at, d.act, d.status, d.said as text
                        from notification.delivery d join notification.hook h on h.id = d.hook
                        where h.person = :account order by d.at, d.id
                        """,
                        List.of(text("address"), at("at"), act("act"), number("status"), text("text"))));
    }
}
