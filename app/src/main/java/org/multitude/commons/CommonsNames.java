package org.multitude.commons;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
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

    @Override
    public Optional<Shown> at(String address) {
        String[] parts = address.split("/", -1);
        return parts.length != 3 || !parts[0].isEmpty()
                ? Optional.empty()
                : CommonsKind.at(parts[1])
                        .flatMap(kind -> register.find(kind, parts[2]))
                        .filter(CommonsEntry::isPublic)
                        .map(entry -> new Shown(
                                new Named(entry.title(), entry.address()),
                                List.of(entry.id().value())));
    }
}
