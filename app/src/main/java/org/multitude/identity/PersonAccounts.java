package org.multitude.identity;

import java.util.Optional;
import java.util.UUID;
import org.multitude.platform.web.Account;
import org.multitude.platform.web.Accounts;
import org.springframework.stereotype.Component;

/** Tells the web which person a session belongs to. */
@Component
class PersonAccounts implements Accounts {
    private final People people;

    PersonAccounts(People people) {
        this.people = people;
    }

    @Override
    public Optional<Account> find(UUID id) {
        return people.find(new PersonId(id))
                .map(person -> new Account(id, person.publicName().orElse(person.handle()), person.administrator()));
    }

    @Override
    public Optional<String> mailAddress(UUID id) {
        return people.find(new PersonId(id)).map(Person::email);
    }
}
