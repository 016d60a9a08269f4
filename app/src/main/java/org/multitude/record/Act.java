package org.multitude.record;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.UUID;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * A public act about to be recorded: from now on, {@code thing} has these values in these fields.
 *
 * @param type what was done, as {@code module-word.past-participle}, such as {@code contribution.answered}
 * @param thing random id of what it was done to
 * @param body the public body responsible, if there is one
 * @param references random ids of other things concerned and of earlier acts
 * @param tokens fields written as they are in the entry: enumerated values, hashes of published files, counts, ids
 * @param committed fields of which the entry holds only a commitment; a field set to null is cleared
 * @param occurredAt when it happened
 * @param nature how it came to be recorded
 */
public record Act(
        String type,
        UUID thing,
        Optional<UUID> body,
        List<UUID> references,
        Map<String, String> tokens,
        Map<String, @Nullable String> committed,
        Instant occurredAt,
        Nature nature) {
    private static final Pattern NAME = Pattern.compile("[a-z][A-Za-z0-9]{0,39}");
    private static final Pattern TYPE = Pattern.compile("[a-z]+(-[a-z]+)*\\.[a-z]+(-[a-z]+)*");
    private static final Pattern TOKEN = Pattern.compile("[A-Za-z0-9\\[][A-Za-z0-9.:+_/\\[\\]-]{0,299}");

    /** How an act came to be recorded. */
    public enum Nature {
        /** It happened here. */
        HERE,
        /** It happened elsewhere and was brought in. */
        IMPORTED,
        /** It never happened: it is part of a demonstration. */
        SIMULATED
    }

    public Act {
        references = List.copyOf(references);
        tokens = Map.copyOf(tokens);
        committed = java.util.Collections.unmodifiableMap(new TreeMap<>(committed));
        if (!TYPE.matcher(type).matches()) {
            throw new IllegalArgumentException("not the type of an act: " + type);
        }
        tokens.forEach((name, token) -> {
            if (!NAME.matcher(name).matches() || !TOKEN.matcher(token).matches()) {
                throw new IllegalArgumentException("not a token: " + name);
            }
        });
        for (String name : committed.keySet()) {
            if (!NAME.matcher(name).matches() || tokens.containsKey(name)) {
                throw new IllegalArgumentException("not the name of one field: " + name);
            }
        }
    }

    /** Starts describing an act. */
    public static Draft of(String type, UUID thing) {
        return new Draft(type, thing);
    }

    /** An act being described. */
    public static final class Draft {
        private final String type;
        private final UUID thing;
        private final List<UUID> references = new ArrayList<>();
        private final Map<String, String> tokens = new TreeMap<>();
        private final Map<String, @Nullable String> committed = new TreeMap<>();
        private Optional<UUID> body = Optional.empty();
        private Nature nature = Nature.HERE;

        private Draft(String type, UUID thing) {
            this.type = type;
            this.thing = thing;
        }

        /** Names the responsible body. */
        public Draft body(UUID responsible) {
            body = Optional.of(responsible);
            return this;
        }

        /** Names the responsible body where there is one. */
        public Draft body(Optional<UUID> responsible) {
            body = responsible;
            return this;
        }

        /** Adds things concerned or earlier acts. */
        public Draft about(UUID... things) {
            references.addAll(List.of(things));
            return this;
        }

        /** Sets a field in clear: an enumerated value, the hash of a published file, a count, a random id. */
        public Draft token(String name, String token) {
            tokens.put(name, token);
            return this;
        }

        /** Sets a field in clear, or clears it when there is no value. */
        public Draft token(String name, Optional<String> token) {
            token.ifPresentOrElse(value -> tokens.put(name, value), () -> committed.put(name, null));
            return this;
        }

        /** Says of these fields that their values are erased. */
        Draft erasing(Collection<String> fields) {
            fields.forEach(name -> tokens.put(name, EraseThing.GONE));
            return this;
        }

        /** Sets a field behind a commitment: anything a person wrote, and anything about a person. */
        public Draft commit(String name, String value) {
            committed.put(name, value);
            return this;
        }

        /** Sets a field behind a commitment, or clears it when there is no value. */
        public Draft commit(String name, Optional<String> value) {
            committed.put(name, value.orElse(null));
            return this;
        }

        /** Says that it was brought in or simulated. */
        public Draft nature(Nature how) {
            nature = how;
            return this;
        }

        /** The act, with the instant it happened. */
        public Act at(Instant occurredAt) {
            return new Act(type, thing, body, references, tokens, committed, occurredAt, nature);
        }
    }
}
