package org.multitude.contribution;

import java.util.List;
import org.multitude.identity.OwnActs;
import org.multitude.identity.PersonId;
import org.multitude.platform.database.Cursor;
import org.springframework.stereotype.Component;

/** The acts by which a person supports contributions. */
@Component
class OwnSupports implements OwnActs {
    private final SupportStore supports;

    OwnSupports(SupportStore supports) {
        this.supports = supports;
    }

    @Override
    public List<Own> before(PersonId person, Cursor place, int limit) {
        return supports.before(person, place, limit).stream()
                .map(support -> new Own(support.since(), support.act()))
                .toList();
    }
}
