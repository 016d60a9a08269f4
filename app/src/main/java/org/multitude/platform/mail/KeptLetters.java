package org.multitude.platform.mail;

import static org.multitude.platform.kept.KeptColumn.at;
import static org.multitude.platform.kept.KeptColumn.code;
import static org.multitude.platform.kept.KeptColumn.text;

import java.util.List;
import org.multitude.platform.kept.AboutAccount;
import org.multitude.platform.kept.Kept;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** Letters to the address of an account; of one that lets its reader do something, only that it was posted. */
@Component
@Order(3)
class KeptLetters implements AboutAccount {
    @Override
    public List<Kept> kept() {
        return List.of(new Kept(
                "letters",
                List.of(),
                """
                        select posted_at, recipient as email, subject, case when secret then null else body end as text, state
                        from mail.message where recipient = :address and posted_at >= :since order by posted_at, id
                        """,
                List.of(at("posted_at"), text("email"), text("subject"), text("text"), code("state", "mail.state."))));
    }
}
