package org.multitude.trust;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.multitude.record.Act;

/** Some acts about contributions for tests of other packages. */
public final class TrustActs {
    private TrustActs() {}

    /** Acts about so many contributions to these bodies and commons, the same ones each time. None hands the record over: no server signs it. */
    public static List<Act> of(int contributions, LocalDate today, List<UUID> bodies, List<UUID> commons) {
        return new SomeActs(2026, today, bodies, commons)
                .of(contributions).stream()
                        .filter(act -> !act.type().equals("record.key-changed"))
                        .toList();
    }
}
