package org.multitude.identity;

import java.util.List;
import org.multitude.platform.web.NotAllowed;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Makes somebody an administrator of the installation. No public act: it would be about a person. */
@Service
class NameAdministrator {
    private final Administrators administrators;
    private final PersonStore people;
    private final Letters letters;

    NameAdministrator(Administrators administrators, PersonStore people, Letters letters) {
        this.administrators = administrators;
        this.people = people;
        this.letters = letters;
    }

    /**
     * Names her and tells her; naming somebody who administers already changes nothing.
     *
     * @throws NotAllowed when {@code by} does not administer the installation
     * @throws NobodyByThatName when nobody has this handle
     */
    @Transactional
    void run(PersonId by, String handle) {
        List<PersonId> before = administrators.lock();
        if (!before.contains(by)) {
            throw new NotAllowed();
        }
        PersonId person = people.byHandle(handle).orElseThrow(() -> new NobodyByThatName(handle));
        if (!before.contains(person)) {
            administrators.set(person, true);
            people.find(person).ifPresent(letters::namedAdministrator);
        }
    }
}
