package org.multitude.opendata;

import static org.multitude.platform.kept.KeptColumn.at;
import static org.multitude.platform.kept.KeptColumn.number;
import static org.multitude.platform.kept.KeptColumn.text;

import java.util.List;
import org.multitude.platform.kept.AboutAccount;
import org.multitude.platform.kept.Kept;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** Files that somebody sent with a form that still has something to correct. */
@Component
@Order(10)
class KeptUploads implements AboutAccount {
    @Override
    public List<Kept> kept() {
        return List.of(new Kept(
                "uploads", List.of("opendata.received.account"), """
                        select file_name as name, size, at from opendata.received where account = :account order by at, id
                        """, List.of(text("name"), number("size"), at("at"))));
    }
}
