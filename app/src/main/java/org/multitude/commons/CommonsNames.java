package org.multitude.commons;

import java.util.Collection;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.multitude.record.ThingNames;
import org.springframework.stereotype.Component;

/** Names the commons that acts mention. */
@Component
class CommonsNames implements ThingNames {
    private final Register register;

    CommonsNames(Register register) {
        this.register = register;
    }

    @Override
    public Map<UUID, Named> name(Collection<UUID> things) {
        return register.byIds(things.stream().map(CommonsId::new).toList()).values().stream()
                .filter(CommonsEntry::isPublic)
                .collect(Collectors.toMap(
                        entry -> entry.id().value(), entry -> new Named(entry.title(), entry.address())));
    }
}
