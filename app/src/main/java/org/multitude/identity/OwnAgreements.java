package org.multitude.identity;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.multitude.platform.text.Words;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** To what somebody agreed for her account itself. */
@Component
@Order(1)
class OwnAgreements implements Agreements {
    private final People people;
    private final PersonPageStore pages;

    OwnAgreements(People people, PersonPageStore pages) {
        this.people = people;
        this.pages = pages;
    }

    @Override
    public List<Agreement> of(PersonId id, Words words) {
        List<Agreement> all = new ArrayList<>();
        people.find(id)
                .flatMap(Person::publicName)
                .ifPresent(name -> all.add(
                        new Agreement(words.t("consents.name", name), Optional.empty(), "/account#profile", Why.SAID)));
        pages.of(id)
                .ifPresent(page -> all.add(
                        new Agreement(words.t("consents.page"), Optional.of(page.since()), "/account/page", Why.SAID)));
        return all;
    }
}
