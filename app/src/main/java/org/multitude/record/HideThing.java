package org.multitude.record;

import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * Hides what somebody wrote and shows it again, in the transaction of a verb that records why. The words are put away where
 * no page, list, feed or follower reads; the keys of their commitments stay, given to nobody, so that what comes back can be
 * compared again.
 */
@Service
public class HideThing {
    /** Field whose value names the fields of the thing that are not shown, joined by plus signs. */
    public static final String FIELD = "hidden";
    /** Its value when all are shown. */
    public static final String NOTHING = "none";

    private final Writings writings;
    private final ErasureStore erasures;
    private final PutAwayStore away;

    HideThing(Writings writings, ErasureStore erasures, PutAwayStore away) {
        this.writings = writings;
        this.erasures = erasures;
        this.away = away;
    }

    /**
     * Hides a thing that is locked, with what was told of it elsewhere.
     *
     * @return the value of {@link #FIELD} for the act; empty when there are no words to hide
     */
    @Transactional(propagation = Propagation.MANDATORY)
    public Optional<String> hide(Writings.Found found) {
        if (!(found.kind() instanceof Hideable kind)) {
            return Optional.empty();
        }
        Set<String> fields = new TreeSet<>(kind.fields(Extent.CONTENT));
        fields.retainAll(erasures.committed(found.thing()));
        return !fields.isEmpty() && putAway(found) ? Optional.of(String.join("+", fields)) : Optional.empty();
    }

    /** Puts its words away, as far as there are any, whatever act says so; whether there were. */
    boolean putAway(Writings.Found found) {
        Optional<String> taken = found.kind() instanceof Hideable kind ? kind.putAway(found.thing()) : Optional.empty();
        taken.ifPresent(words -> {
            away.keep(found.thing(), words);
            writings.forgetTold(found);
        });
        return taken.isPresent();
    }

    /** Shows again what is left of a hidden thing. */
    @Transactional(propagation = Propagation.MANDATORY)
    public void show(UUID thing) {
        writings.lockHidden(thing)
                .ifPresent(found -> away.take(thing).ifPresent(words -> {
                    if (found.kind() instanceof Hideable kind) {
                        kind.putBack(thing, words);
                    }
                }));
    }

    /** What everybody reads of a thing; nothing while it is hidden. */
    public Optional<String> shownWords(UUID thing) {
        return Optional.ofNullable(writings.words(List.of(thing)).get(thing));
    }

    /** What everybody reads of these things. */
    public Map<UUID, String> shownWords(Collection<UUID> things) {
        return writings.words(things);
    }

    /** What is written in these things, also while it is hidden: for their authors and whoever moderates, never for pages. */
    public Map<UUID, String> words(Collection<UUID> things) {
        Map<UUID, String> words = writings.words(things);
        words.putAll(away.words(things));
        return words;
    }

    /** What these things said before, also while they are hidden: for whom {@link #words} are. */
    public Map<UUID, List<Hideable.Former>> former(Collection<UUID> things) {
        Map<UUID, List<Hideable.Former>> former = new HashMap<>(writings.former(things));
        former.putAll(away.former(things));
        return former;
    }

    /** All that can be read in these things, as one text each: former wordings, then what they say now. */
    public Map<UUID, String> allWords(Collection<UUID> things) {
        Map<UUID, List<Hideable.Former>> former = former(things);
        Map<UUID, String> all = new HashMap<>();
        words(things)
                .forEach((thing, now) -> all.put(
                        thing,
                        Stream.concat(
                                        former.getOrDefault(thing, List.of()).stream()
                                                .map(Hideable.Former::words),
                                        Stream.of(now))
                                .collect(Collectors.joining("\n\n"))));
        return all;
    }

    /** The values that are put away of those of these things that are hidden, under their names: for their authors. */
    public Map<UUID, Map<String, String>> values(Collection<UUID> things) {
        return away.values(things);
    }

    /** What is written in a thing. */
    public Optional<String> words(UUID thing) {
        return Optional.ofNullable(words(List.of(thing)).get(thing));
    }
}
