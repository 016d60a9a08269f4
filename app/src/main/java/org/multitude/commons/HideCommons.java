package org.multitude.commons;

import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.multitude.record.Extent;
import org.multitude.record.Hideable;
import org.springframework.stereotype.Component;

/**
 * What a body opened can be withheld whole: its title and summary are put away, and nobody finds it by any list, page, catalogue or
 * feed. It is the body's, and never erased as what people write is.
 */
@Component
class HideCommons implements Hideable {
    private final CommonsStore commons;

    HideCommons(CommonsStore commons) {
        this.commons = commons;
    }

    @Override
    public String kind() {
        return "commons";
    }

    @Override
    public Optional<Written> lock(UUID thing) {
        return commons.lock(new CommonsId(thing))
                .map(entry -> new Written(
                        entry.title(),
                        entry.address(),
                        Optional.empty(),
                        false,
                        entry.visibility() != Visibility.DRAFT,
                        Optional.of(entry.body().value()),
                        List.of()));
    }

    @Override
    public Optional<UUID> publisher(UUID thing) {
        return commons.find(new CommonsId(thing)).map(entry -> entry.body().value());
    }

    @Override
    public Set<String> fields(Extent extent) {
        return extent == Extent.NAME ? Set.of() : CommonsEntry.WORDS;
    }

    @Override
    public void erase(UUID thing, Set<String> fields) {
        throw new UnsupportedOperationException("what a body opened is withheld, and not erased");
    }

    @Override
    public Map<UUID, String> addresses(Collection<UUID> things) {
        Map<UUID, String> addresses = new HashMap<>();
        found(things).forEach(entry -> addresses.put(entry.id().value(), entry.address()));
        return addresses;
    }

    @Override
    public List<UUID> by(UUID person, Extent extent) {
        return List.of();
    }

    @Override
    public Map<UUID, String> words(Collection<UUID> things) {
        Map<UUID, String> words = new HashMap<>();
        found(things).stream()
                .filter(CommonsEntry::isPublic)
                .forEach(entry -> words.put(entry.id().value(), entry.title() + "\n\n" + entry.summary()));
        return words;
    }

    @Override
    public Optional<String> putAway(UUID thing) {
        return commons.withhold(new CommonsId(thing));
    }

    @Override
    public void putBack(UUID thing, String taken) {
        commons.release(new CommonsId(thing), taken);
    }

    private List<CommonsEntry> found(Collection<UUID> things) {
        return commons.byIds(things.stream().map(CommonsId::new).toList()).values().stream()
                .filter(entry -> entry.visibility() != Visibility.DRAFT)
                .toList();
    }
}
