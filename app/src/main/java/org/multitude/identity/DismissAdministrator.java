package org.multitude.identity;

import java.util.List;
import org.multitude.platform.web.NotAllowed;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Ends that somebody administers the installation. */
@Service
class DismissAdministrator {
    private final Administrators administrators;
    private final PersonStore people;
    private final Letters letters;

    DismissAdministrator(Administrators administrators, PersonStore people, Letters letters) {
        this.administrators = administrators;
        this.people = people;
        this.letters = letters;
    }

    /**
     * Ends it and tells her; for somebody who does not administer it changes nothing.
     *
     * @throws NotAllowed when {@code by} does not administer the installation
     * @throws LastSiteAdministrator when nobody would any more
     */
    @Transactional
    void run(PersonId by, PersonId person) {
        List<PersonId> before = administrators.lock();
        if (!before.contains(by)) {
            throw new NotAllowed();
        }
        if (!before.contains(person)) {
            return;
        }
        if (before.size() == 1) {
            throw new LastSiteAdministrator();
        }
        administrators.set(person, false);
        people.find(person).ifPresent(letters::dismissedAdministrator);
    }
}
