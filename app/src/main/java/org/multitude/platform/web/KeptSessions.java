package org.multitude.platform.web;

import static org.multitude.platform.kept.KeptColumn.at;
import static org.multitude.platform.kept.KeptColumn.page;
import static org.multitude.platform.kept.KeptColumn.text;

import java.util.List;
import org.multitude.platform.kept.AboutAccount;
import org.multitude.platform.kept.Kept;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** Where an account is signed in, and the forms that it sent in the last days, so that none counts twice. */
@Component
@Order(2)
class KeptSessions implements AboutAccount {
    @Override
    public List<Kept> kept() {
        return List.of(
                new Kept(
                        "sessions",
                        List.of("web.session.account"),
                        """
                        select program, started_at, seen_at, ends_at from web.session
                        where account = :account order by started_at, id
                        """,
                        List.of(text("program"), at("started_at"), at("seen_at"), at("ends_at"))),
                new Kept("forms", List.of("web.submission.account"), """
                        select at, location as page from web.submission where account = :account order by at, key, content
                        """, List.of(at("at"), page("page"))));
    }
}
