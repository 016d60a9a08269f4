package org.multitude.identity;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;

/** Where the pages of persons are, for names that lead to them. */
@Component
public class PersonPages {
    private final PersonPageStore pages;

    PersonPages(PersonPageStore pages) {
        this.pages = pages;
    }

    /** Paths of the pages of those who want one, in one query. */
    public Map<PersonId, String> addresses(Collection<PersonId> people) {
        return people.isEmpty()
                ? Map.of()
                : pages.addresses(List.copyOf(people).stream().distinct().toList());
    }
}
